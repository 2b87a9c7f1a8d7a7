// What Debian's C library keeps from Swift, seen only by `Shell`, `SQLiteStore` and `Hands`. No header of the system is read here: Swift would
// take its types for ours.
#pragma once

extern long syscall(long number, ...);

// O_PATH: a descriptor that only names something.
static const int sopsh_path = 010000000;

// Opens below a folder: no step leads out of it, and none is a link, magic or not (openat2(2), since Linux 5.6).
static inline int sopsh_open_beneath(int folder, const char *path, unsigned long long flags) {
  struct {
    unsigned long long flags, mode, resolve;
  } how = {flags, 0, 0x02 /* NO_MAGICLINKS */ | 0x04 /* NO_SYMLINKS */ | 0x08 /* BENEATH */};
  return (int)syscall(437, folder, path, &how, sizeof how);
}

// Gives a file another name that no file has yet (renameat2(2), since Linux 3.15).
static inline int sopsh_rename_new(int from_folder, const char *from, int to_folder, const char *to) {
  return (int)syscall(316, from_folder, from, to_folder, to, 1 /* RENAME_NOREPLACE */);
}

extern int mallopt(int what, int value);

// The allocator takes pieces of up to 32 MiB from the one heap, also for a second thread, and that heap keeps so many
// bytes that are given back to it (mallopt(3)).
static inline void sopsh_keep_room(int bytes) {
  mallopt(-3 /* M_MMAP_THRESHOLD */, 1 << 25);
  mallopt(-1 /* M_TRIM_THRESHOLD */, bytes);
  mallopt(-8 /* M_ARENA_MAX */, 1);
}

// The heap grows by so many bytes more than it has to.
static inline void sopsh_grow_by(int bytes) { mallopt(-2 /* M_TOP_PAD */, bytes); }

extern int ppoll(void *files, unsigned long count, const void *limit, const void *signals);

// Waits until a descriptor can be read; meanwhile, and only then, just these signals are held back (ppoll(2)).
static inline int sopsh_wait(int descriptor, const void *signals) {
  struct {
    int descriptor;
    short wanted, found;
  } one = {descriptor, 1 /* POLLIN */, 0};
  return ppoll(&one, 1, (const void *)0, signals);
}
