#include "crc32c.h"

#include "bytes.h"

enum { BYTES = 8, TABLE_SIZE = 256 };

static const uint32_t polynomial = 0x82f63b78; /* 0x1edc6f41 with its bits reversed */

/* table[n][b]: the CRC of byte b with n zero bytes behind it. So eight bytes are taken at once. */
static uint32_t table[BYTES][TABLE_SIZE];

static void fill_tables(void)
{
    for (uint32_t byte = 0; byte < TABLE_SIZE; byte++) {
        uint32_t crc = byte;
        for (int bit = 0; bit < 8; bit++)
            crc = (crc & 1) ? crc >> 1 ^ polynomial : crc >> 1;
        table[0][byte] = crc;
    }
    for (size_t n = 1; n < BYTES; n++)
        for (uint32_t byte = 0; byte < TABLE_SIZE; byte++)
            table[n][byte] = table[n - 1][byte] >> 8 ^ table[0][table[n - 1][byte] & 0xff];
}

static uint32_t take_word(uint32_t crc, uint64_t word)
{
    word ^= crc;
    return table[7][word & 0xff] ^ table[6][word >> 8 & 0xff] ^ table[5][word >> 16 & 0xff] ^
           table[4][word >> 24 & 0xff] ^ table[3][word >> 32 & 0xff] ^ table[2][word >> 40 & 0xff] ^
           table[1][word >> 48 & 0xff] ^ table[0][word >> 56];
}

uint32_t crc32c(uint32_t before, const void *bytes, size_t size)
{
    const uint8_t *at = bytes;
    uint32_t crc = ~before;
    if (table[0][1] == 0)
        fill_tables();
    for (; size >= BYTES; size -= BYTES, at += BYTES)
        crc = take_word(crc, load64(at));
    for (; size > 0; size--, at++)
        crc = crc >> 8 ^ table[0][(crc ^ *at) & 0xff];
    return ~crc;
}
