/*
 * wchar.h - the types of wide characters.
 */
#ifndef GUEST_WCHAR_H
#define GUEST_WCHAR_H

#include <stddef.h>

typedef struct {
    unsigned pending;
} mbstate_t;

#endif
