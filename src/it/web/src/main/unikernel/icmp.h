/* Answers to ICMP echo requests: RFC 792; RFC 1122, section 3.2.2.6. */
#ifndef ICMP_H
#define ICMP_H

#include <stddef.h>
#include <stdint.h>

void icmp_receive(uint32_t source, const uint8_t *message, size_t size);

#endif
