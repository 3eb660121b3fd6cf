/* Adler-32 checksums, and how many bytes went into them. */
#ifndef ADLER_H
#define ADLER_H

#include <stddef.h>
#include <stdint.h>

uint32_t adler32(const unsigned char *bytes, size_t count);

/* All bytes summed so far. */
unsigned adler_total(void);

/* The checksum of its two halves; in assembly. */
uint32_t adler_join(uint32_t low, uint32_t high);

#endif
