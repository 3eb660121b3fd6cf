/*
 * wctype.h - nothing: characters are classified by Java.
 */
#ifndef GUEST_WCTYPE_H
#define GUEST_WCTYPE_H

#include <stddef.h>

#endif
