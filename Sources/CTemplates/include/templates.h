// The templates of papers that come with the program, as the text of their files.
#ifndef SOPSH_TEMPLATES_H
#define SOPSH_TEMPLATES_H

#include <stddef.h>

struct sopsh_template {
  const char *name;
  const char *text;
  size_t length;
};

// `count` of them.
const struct sopsh_template *sopsh_templates(size_t *count);

#endif
