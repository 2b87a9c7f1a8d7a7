// Debian's libedit, seen only by LineEditor, and what Swift cannot call of it: functions with a variable number of
// arguments, one typed wrapper each.
#pragma once
#include <histedit.h>
#include <stddef.h>
#include <wchar.h>

typedef int (*sopsh_reader)(EditLine *, wchar_t *);
typedef unsigned char (*sopsh_function)(EditLine *, int);

// What an editor keeps of ours: whom to call.
typedef struct sopsh_client {
  void *owner;
  unsigned char (*run)(void *owner, int number);
} sopsh_client;

static inline sopsh_client *sopsh_client_of(EditLine *e) {
  void *data = NULL;
  el_get(e, EL_CLIENTDATA, &data);
  return (sopsh_client *)data;
}
static inline int sopsh_set_client(EditLine *e, sopsh_client *client) { return el_set(e, EL_CLIENTDATA, client); }
static inline int sopsh_set_reader(EditLine *e, sopsh_reader f) { return el_wset(e, EL_GETCFN, f); }
static inline int sopsh_set_keys(EditLine *e, const char *name) { return el_set(e, EL_EDITOR, name); }
static inline int sopsh_set_signals(EditLine *e, int value) { return el_set(e, EL_SIGNAL, value); }
// What was entered before is ours to know; without a history of its own libedit's `vi-history-word` calls nothing.
static inline int sopsh_history(void *ref, HistEventW *event, int operation, ...) {
  (void)ref, (void)event, (void)operation;
  return -1;
}
static inline int sopsh_set_history(EditLine *e) { return el_wset(e, EL_HIST, sopsh_history, NULL); }
static inline int sopsh_bind(EditLine *e, const char *key, const char *function) {
  return el_set(e, EL_BIND, key, function, NULL);
}
// The same in the other map: the command mode of vi.
static inline int sopsh_bind_command(EditLine *e, const char *key, const char *function) {
  return el_set(e, EL_BIND, "-a", key, function, NULL);
}

// libedit calls a function with nothing that says which it is, so each of ours is one of its own.
#define SOPSH_ONE(n)                                           \
  static unsigned char sopsh_call_##n(EditLine *e, int c) {    \
    sopsh_client *client = sopsh_client_of(e);                 \
    (void)c;                                                   \
    return client ? client->run(client->owner, 0##n - 01000) : 0; \
  }
#define SOPSH_EIGHT(o) \
  SOPSH_ONE(o##0) SOPSH_ONE(o##1) SOPSH_ONE(o##2) SOPSH_ONE(o##3) SOPSH_ONE(o##4) SOPSH_ONE(o##5) SOPSH_ONE(o##6) \
  SOPSH_ONE(o##7)
#define SOPSH_ALL(each)                                                                                      \
  each(100) each(101) each(102) each(103) each(104) each(105) each(106) each(107) each(110) each(111) each(112) \
  each(113) each(114) each(115) each(116) each(117)
SOPSH_ALL(SOPSH_EIGHT)

#define SOPSH_NAMES(o)                                                                                  \
  sopsh_call_##o##0, sopsh_call_##o##1, sopsh_call_##o##2, sopsh_call_##o##3, sopsh_call_##o##4, \
      sopsh_call_##o##5, sopsh_call_##o##6, sopsh_call_##o##7,

enum { sopsh_functions = 128 };

// The name is not copied: it must live as long as the editor.
static inline int sopsh_add_function(EditLine *e, const wchar_t *name, int number) {
  static const sopsh_function all[sopsh_functions] = {SOPSH_ALL(SOPSH_NAMES)};
  if (number < 0 || number >= sopsh_functions) return -1;
  return el_wset(e, EL_ADDFN, name, name, all[number]);
}
