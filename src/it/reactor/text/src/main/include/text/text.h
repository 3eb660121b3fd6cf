#ifndef TEXT_TEXT_H
#define TEXT_TEXT_H

void text_print(const char *text);

#endif
