/* SipHash-2-4: a short keyed hash (Aumasson and Bernstein, 2012). */
#ifndef SIPHASH_H
#define SIPHASH_H

#include <stddef.h>
#include <stdint.h>

uint64_t siphash(const uint64_t key[2], const uint8_t *bytes, size_t size);

#endif
