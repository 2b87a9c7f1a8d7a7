// The procedures that come with the program, as the text of their files.
#ifndef SOPSH_PROCEDURES_H
#define SOPSH_PROCEDURES_H

#include <stddef.h>

struct sopsh_procedure {
  const char *name;
  const char *text;
  size_t length;
};

// In the order of the sources; `count` of them.
const struct sopsh_procedure *sopsh_procedures(size_t *count);

#endif
