/* The time of day as HTTP writes it: RFC 9110, section 5.6.7. */
#ifndef DATE_H
#define DATE_H

#include <stdint.h>

enum { DATE_SIZE = 29 };

/* Writes, for example, "Sun, 06 Nov 1994 08:49:37 GMT" without a NUL. */
void date_write(uint64_t seconds_since_1970, char text[DATE_SIZE]);

#endif
