/*
 * time.h - seconds since 1970. Dates are Java's business.
 */
#ifndef GUEST_TIME_H
#define GUEST_TIME_H

#include <stddef.h>
#include <stdint.h>

typedef int64_t time_t;

time_t time(time_t *result);

#endif
