#ifndef TEXT_TEXT_H
#define TEXT_TEXT_H

#include <bytes/bytes.h>

void text_line(const char *name, const char *value);

#endif
