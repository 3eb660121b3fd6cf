/*
 * rtc.h - the battery-backed clock.
 */
#ifndef VIRTIO_RTC_H
#define VIRTIO_RTC_H

#include <stdint.h>

/* Seconds since 1970, or 0 if the clock does not answer. */
uint64_t rtc_seconds(void);

#endif
