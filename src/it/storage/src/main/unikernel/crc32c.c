#include "crc32c.h"

enum { TABLE_SIZE = 256 };

static const uint32_t polynomial = 0x82f63b78; /* 0x1edc6f41 with its bits reversed */

static uint32_t table[TABLE_SIZE];

static void fill_table(void)
{
    for (uint32_t byte = 0; byte < TABLE_SIZE; byte++) {
        uint32_t crc = byte;
        for (int bit = 0; bit < 8; bit++)
            crc = (crc & 1) ? crc >> 1 ^ polynomial : crc >> 1;
        table[byte] = crc;
    }
}

uint32_t crc32c(uint32_t before, const void *bytes, size_t size)
{
    const uint8_t *at = bytes;
    uint32_t crc = ~before;
    if (table[1] == 0)
        fill_table();
    for (; size > 0; size--, at++)
        crc = crc >> 8 ^ table[(crc ^ *at) & 0xff];
    return ~crc;
}
