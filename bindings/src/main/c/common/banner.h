/*
 * banner.h - the first lines on the console.
 */
#ifndef COMMON_BANNER_H
#define COMMON_BANNER_H

void banner_print(void);

#endif
