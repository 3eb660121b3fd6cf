/* Bytes that anybody can compute again: word n of 8 bytes, little endian, is the n-th output of splitmix64 from 0. */
#ifndef STREAM_H
#define STREAM_H

#include <stddef.h>
#include <stdint.h>

/* Fills with the bytes of the stream from `offset` on. */
void stream_fill(uint64_t offset, uint8_t *to, size_t size);

#endif
