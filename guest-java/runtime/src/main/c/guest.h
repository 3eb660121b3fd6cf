/*
 * guest.h - what the files of the runtime share.
 */
#ifndef GUEST_H
#define GUEST_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "native.h"
#include "solo5.h"

/* Divides the guest's memory among the heap of objects, what the collector needs, malloc() and the stack. */
void guest_memory_init(const struct solo5_start_info *info);

/* Prints one line, after whatever was printed before. */
void guest_say(const char *line);

#endif
