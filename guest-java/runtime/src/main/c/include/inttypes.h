/*
 * inttypes.h - the types; nothing is formatted or parsed by C.
 */
#ifndef GUEST_INTTYPES_H
#define GUEST_INTTYPES_H

#include <stdint.h>

#endif
