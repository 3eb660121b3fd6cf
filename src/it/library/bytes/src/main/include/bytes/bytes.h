#ifndef BYTES_BYTES_H
#define BYTES_BYTES_H

#include <stddef.h>

#define BYTES_VERSION "2.0"

size_t bytes_length(const char *text);
const char *bytes_version(void);

#endif
