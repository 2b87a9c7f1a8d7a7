// What strace cannot do to a program that is linked statically, or not fast enough:
//   tracer short N PROGRAM …            the Nth write to a file really writes only a part (all from the Nth on: N+)
//   tracer torn N PROGRAM …             the same, and the program is killed before it can write the rest
//   tracer clock S PROGRAM …            the clock of the day stands S seconds off
//   tracer CALL:ERROR N PROGRAM …       the Nth such call is not made and gives the error (all from the Nth on: N+)
//   tracer count - PROGRAM …            nothing; the log says how often each call was made
// Ends with what the program ended with; $TRACER_LOG gets the number of faults.
//
// The last two let every other call run at full speed: a filter of the kernel stops the program at these alone.

#define _GNU_SOURCE
#include <elf.h>
#include <errno.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <signal.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/ptrace.h>
#include <sys/syscall.h>
#include <sys/time.h>
#include <sys/uio.h>
#include <sys/user.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

typedef struct user_regs_struct Registers;

#if defined(__x86_64__)
#define NUMBER(r) ((long)(r).orig_rax)
#define FIRST(r) (r).rdi
#define SECOND(r) (r).rsi
#define THIRD(r) (r).rdx
#define RESULT(r) (r).rax
#define STACK(r) (r).rsp
#elif defined(__aarch64__)
#define NUMBER(r) ((long)(r).regs[8])
#define FIRST(r) (r).regs[0]
#define SECOND(r) (r).regs[1]
#define THIRD(r) (r).regs[2]
#define RESULT(r) (r).regs[0]
#define STACK(r) (r).sp
#endif

static pid_t child;

static void get(Registers *registers) {
  struct iovec whole = {registers, sizeof *registers};
  if (ptrace(PTRACE_GETREGSET, child, (void *)NT_PRSTATUS, &whole) != 0) _exit(125);
}

static void set(Registers *registers) {
  struct iovec whole = {registers, sizeof *registers};
  if (ptrace(PTRACE_SETREGSET, child, (void *)NT_PRSTATUS, &whole) != 0) _exit(125);
}

static long peek(unsigned long place) { return ptrace(PTRACE_PEEKDATA, child, (void *)place, 0); }
static void poke(unsigned long place, long word) { ptrace(PTRACE_POKEDATA, child, (void *)place, word); }

// Without the page of the kernel's own code every look at the clock is a call, which can be answered otherwise.
static void hide_fast_clock(void) {
  Registers registers;
  get(&registers);
  unsigned long place = STACK(registers) + sizeof(long);
  for (int ends = 0; ends < 2; place += sizeof(long)) ends += peek(place) == 0;
  for (; peek(place) != AT_NULL; place += 2 * sizeof(long))
    if (peek(place) == AT_SYSINFO_EHDR) poke(place, AT_IGNORE);
}

static void shift_clock(long number, unsigned long first, unsigned long second, long seconds) {
  Registers registers;
  get(&registers);
  long result = (long)RESULT(registers);
#ifdef SYS_time
  if (number == SYS_time && result > 0) {
    if (first) poke(first, result + seconds);
    RESULT(registers) = result + seconds;
    set(&registers);
  }
#endif
  if (result != 0) return;
  if (number == SYS_clock_gettime && (first == CLOCK_REALTIME || first == CLOCK_REALTIME_COARSE))
    poke(second, peek(second) + seconds);
  if (number == SYS_gettimeofday && first) poke(first, peek(first) + seconds);
}

// MARK: - Calls that fail

static const struct {
  const char *name;
  int number;
} calls[] = {
    {"pwrite64", SYS_pwrite64}, {"write", SYS_write},       {"fdatasync", SYS_fdatasync}, {"fsync", SYS_fsync},
    {"pread64", SYS_pread64},   {"read", SYS_read},         {"ftruncate", SYS_ftruncate}, {"openat", SYS_openat},
    {"fcntl", SYS_fcntl},       {"renameat", SYS_renameat}, {"renameat2", SYS_renameat2}, {"unlinkat", SYS_unlinkat},
    {"mkdirat", SYS_mkdirat},
#ifdef SYS_openat2
    {"openat2", SYS_openat2},
#endif
#ifdef SYS_newfstatat
    {"newfstatat", SYS_newfstatat},
#endif
#ifdef SYS_rename
    {"rename", SYS_rename},     {"unlink", SYS_unlink},     {"mkdir", SYS_mkdir},
#endif
};
enum { CALLS = sizeof calls / sizeof calls[0] };

static const struct {
  const char *name;
  int number;
} errors[] = {{"EIO", EIO},       {"ENOSPC", ENOSPC}, {"EACCES", EACCES},
              {"EMFILE", EMFILE}, {"ENOLCK", ENOLCK}, {"EROFS", EROFS}};

static void stop_at(int only) {
  struct sock_filter filter[2 * CALLS + 2];
  int at = 0;
  filter[at++] = (struct sock_filter)BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, nr));
  for (int call = 0; call < CALLS; call++) {
    if (only >= 0 && call != only) continue;
    filter[at++] = (struct sock_filter)BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, (unsigned)calls[call].number, 0, 1);
    filter[at++] = (struct sock_filter)BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_TRACE);
  }
  filter[at++] = (struct sock_filter)BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW);
  struct sock_fprog program = {(unsigned short)at, filter};
  if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) || prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program)) _exit(125);
}

static void refuse(Registers *registers, int error) {
  RESULT(*registers) = (unsigned long)-error;
#if defined(__x86_64__)
  registers->orig_rax = (unsigned long)-1;
  set(registers);
#else
  int none = -1;
  struct iovec call = {&none, sizeof none};
  set(registers);
  if (ptrace(PTRACE_SETREGSET, child, (void *)NT_ARM_SYSTEM_CALL, &call) != 0) _exit(125);
#endif
}

// Gives what the program ended with, as wait tells it.
static int fail(const char *how, const char *when, char **program) {
  int only = -1, error = 0, goes_on = strchr(when, '+') != NULL, is_count = strcmp(how, "count") == 0;
  long amount = atol(when), made[CALLS] = {0}, faults = 0;
  const char *colon = strchr(how, ':');
  for (int call = 0; !is_count && call < CALLS; call++)
    if (strlen(calls[call].name) == (size_t)(colon - how) && !strncmp(calls[call].name, how, (size_t)(colon - how)))
      only = call;
  for (size_t n = 0; !is_count && n < sizeof errors / sizeof errors[0]; n++)
    if (!strcmp(errors[n].name, colon + 1)) error = errors[n].number;
  if (!is_count && (only < 0 || error == 0)) return 125 << 8;

  child = fork();
  if (child == 0) {
    ptrace(PTRACE_TRACEME, 0, 0, 0);
    raise(SIGSTOP);
    stop_at(only);
    execvp(program[0], program);
    _exit(127);
  }
  int status;
  waitpid(child, &status, 0);
  ptrace(PTRACE_SETOPTIONS, child, 0, PTRACE_O_TRACESECCOMP | PTRACE_O_TRACEEXEC | PTRACE_O_EXITKILL);
  ptrace(PTRACE_CONT, child, 0, 0);
  while (waitpid(child, &status, 0) == child && WIFSTOPPED(status)) {
    long given = 0;
    if (status >> 8 == (SIGTRAP | (PTRACE_EVENT_SECCOMP << 8))) {
      Registers registers;
      get(&registers);
      for (int call = 0; call < CALLS; call++) {
        if (calls[call].number != NUMBER(registers)) continue;
        made[call]++;
        if (is_count || (made[call] != amount && !(goes_on && made[call] > amount))) continue;
        faults++;
        refuse(&registers, error);
      }
    } else if (WSTOPSIG(status) != SIGTRAP && WSTOPSIG(status) != SIGSTOP) {
      given = WSTOPSIG(status);
    }
    ptrace(PTRACE_CONT, child, 0, given);
  }
  const char *log = getenv("TRACER_LOG");
  FILE *file = log ? fopen(log, "w") : NULL;
  if (file) {
    if (!is_count) fprintf(file, "%ld\n", faults);
    for (int call = 0; is_count && call < CALLS; call++) fprintf(file, "%s %ld\n", calls[call].name, made[call]);
    fclose(file);
  }
  return status;
}

static int end(int status) {
  if (WIFSIGNALED(status)) {
    signal(WTERMSIG(status), SIG_DFL);
    raise(WTERMSIG(status));
    // SIGKILL of oneself comes at the latest here.
    return 128 + WTERMSIG(status);
  }
  return WEXITSTATUS(status);
}

int main(int count, char **words) {
  if (count < 4) return 125;
  const char *how = words[1];
  if (strchr(how, ':') || strcmp(how, "count") == 0) return end(fail(how, words[2], words + 3));
  long amount = atol(words[2]), writes = 0, faults = 0;
  int is_clock = strcmp(how, "clock") == 0, is_torn = strcmp(how, "torn") == 0;
  int goes_on = strchr(words[2], '+') != NULL;

  child = fork();
  if (child == 0) {
    ptrace(PTRACE_TRACEME, 0, 0, 0);
    raise(SIGSTOP);
    execvp(words[3], words + 3);
    _exit(127);
  }
  int status;
  waitpid(child, &status, 0);
  ptrace(PTRACE_SETOPTIONS, child, 0, PTRACE_O_TRACESYSGOOD | PTRACE_O_TRACEEXEC | PTRACE_O_EXITKILL);
  ptrace(PTRACE_SYSCALL, child, 0, 0);

  int is_inside = 0, was_cut = 0;
  long number = 0;
  unsigned long first = 0, second = 0, whole = 0;
  Registers registers;
  while (waitpid(child, &status, 0) == child) {
    if (WIFEXITED(status) || WIFSIGNALED(status)) break;
    long given = 0;
    if (WSTOPSIG(status) == (SIGTRAP | 0x80)) {
      is_inside = !is_inside;
      get(&registers);
      if (is_inside) {
        number = NUMBER(registers);
        first = FIRST(registers);
        second = SECOND(registers);
        whole = THIRD(registers);
        int is_write = number == SYS_pwrite64 || (number == SYS_write && first > 2);
        if (!is_clock && is_write && whole > 1) {
          writes++;
          if (writes == amount || (goes_on && writes > amount)) {
            faults++;
            was_cut = 1;
            THIRD(registers) = whole > 1024 ? 512 : whole / 2;
            set(&registers);
          }
        }
      } else if (was_cut) {
        was_cut = 0;
        if (is_torn) {
          kill(child, SIGKILL);
          continue;
        }
        // The kernel leaves it as we set it; a program may count on its registers.
        THIRD(registers) = whole;
        set(&registers);
      } else if (is_clock) {
        shift_clock(number, first, second, amount);
      }
    } else if (status >> 8 == (SIGTRAP | (PTRACE_EVENT_EXEC << 8))) {
      if (is_clock) hide_fast_clock();
    } else if (WSTOPSIG(status) != SIGTRAP && WSTOPSIG(status) != SIGSTOP) {
      given = WSTOPSIG(status);
    }
    ptrace(PTRACE_SYSCALL, child, 0, given);
  }
  const char *log = getenv("TRACER_LOG");
  FILE *file = log ? fopen(log, "w") : NULL;
  if (file) {
    fprintf(file, "%ld\n", faults);
    fclose(file);
  }
  return end(status);
}
