/*
 * power.h - the end of the machine.
 */
#ifndef VIRTIO_POWER_H
#define VIRTIO_POWER_H

#include "common/attributes.h"

/* Tells the exit status to whoever listens, and ends the machine in the first way that works. */
NORETURN void power_off(int status);

#endif
