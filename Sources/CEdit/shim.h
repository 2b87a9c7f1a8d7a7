// Debian's libedit, seen only by LineEditor, and what Swift cannot call of it: functions with a variable number of
// arguments, one typed wrapper each.
#pragma once
#include <histedit.h>
#include <wchar.h>

typedef int (*sopsh_reader)(EditLine *, wchar_t *);
typedef unsigned char (*sopsh_function)(EditLine *, int);

static inline int sopsh_set_reader(EditLine *e, sopsh_reader f) { return el_wset(e, EL_GETCFN, f); }
static inline int sopsh_set_keys(EditLine *e, const char *name) { return el_set(e, EL_EDITOR, name); }
static inline int sopsh_set_signals(EditLine *e, int value) { return el_set(e, EL_SIGNAL, value); }
static inline int sopsh_set_data(EditLine *e, void *data) { return el_set(e, EL_CLIENTDATA, data); }
static inline void *sopsh_data(EditLine *e) {
  void *data = 0;
  el_get(e, EL_CLIENTDATA, &data);
  return data;
}
// The name and the help are not copied: they must live as long as the editor.
static inline int sopsh_add_function(EditLine *e, const wchar_t *name, const wchar_t *help, sopsh_function f) {
  return el_wset(e, EL_ADDFN, name, help, f);
}
static inline int sopsh_bind(EditLine *e, const char *key, const char *function) {
  return el_set(e, EL_BIND, key, function, NULL);
}
static inline int sopsh_bind_command(EditLine *e, const char *key, const char *function) {
  return el_set(e, EL_BIND, "-a", key, function, NULL);
}
