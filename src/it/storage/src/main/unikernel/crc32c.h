/* CRC-32C (Castagnoli), the checksum of iSCSI: RFC 3720, appendix B.4. */
#ifndef CRC32C_H
#define CRC32C_H

#include <stddef.h>
#include <stdint.h>

/* The CRC of bytes that follow those with the CRC `before` (0 for none). */
uint32_t crc32c(uint32_t before, const void *bytes, size_t size);

#endif
