#include "checksum.h"

#include "bytes.h"

uint64_t checksum_add(uint64_t sum, const uint8_t *bytes, size_t size)
{
    for (; size >= 4; size -= 4, bytes += 4)
        sum += load32(bytes); /* two words at once: the carries meet in checksum_of */
    if (size >= 2) {
        sum += load16(bytes);
        bytes += 2;
    }
    if (size % 2 != 0)
        sum += (uint32_t)*bytes << 8;
    return sum;
}

uint16_t checksum_of(uint64_t sum)
{
    while (sum >> 16 != 0)
        sum = (sum & 0xffff) + (sum >> 16);
    return (uint16_t)~sum;
}

uint64_t checksum_pseudo(uint32_t source, uint32_t destination, uint8_t protocol, size_t size)
{
    return (uint64_t)source + destination + protocol + size;
}
