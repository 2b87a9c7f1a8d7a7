// What Debian's C library keeps from Swift, seen only by `Shell`. No header of the system is read here: Swift would
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
