/*
 * banner.h - the first lines on the console. Implemented by banner.c.
 */
#ifndef COMMON_BANNER_H
#define COMMON_BANNER_H

/* Prints name and version of the bindings, at LOG_INFO. */
void banner_print(void);

#endif
