/* The Internet checksum, RFC 1071: the one's complement of the one's complement sum of 16-bit words. */
#ifndef CHECKSUM_H
#define CHECKSUM_H

#include <stddef.h>
#include <stdint.h>

/* Adds bytes to a sum (0 to begin with). All parts but the last must have an even size. */
uint64_t checksum_add(uint64_t sum, const uint8_t *bytes, size_t size);

/* The checksum of what was added; 0 if that included a right checksum. */
uint16_t checksum_of(uint64_t sum);

/* Adds the pseudo header of TCP over IPv4: RFC 9293, section 3.1. */
uint64_t checksum_pseudo(uint32_t source, uint32_t destination, uint8_t protocol, size_t size);

#endif
