/*
 * serial.h - the console: the first serial port, 115200 bit/s, 8 data bits, no parity.
 */
#ifndef VIRTIO_SERIAL_H
#define VIRTIO_SERIAL_H

#include <stddef.h>

void serial_init(void);

/* Writes text; a line feed goes out as carriage return and line feed. */
void serial_write(const char *text, size_t size);

#endif
