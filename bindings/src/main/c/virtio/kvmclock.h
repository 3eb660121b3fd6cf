/*
 * kvmclock.h - time as KVM tells it (Linux, Documentation/virt/kvm/x86/{cpuid,msr}.rst).
 */
#ifndef VIRTIO_KVMCLOCK_H
#define VIRTIO_KVMCLOCK_H

#include <stdbool.h>
#include <stdint.h>

/* Looks for KVM and asks it for the time; false if there is none. */
bool kvmclock_init(void);

/* Nanoseconds since some moment. */
uint64_t kvmclock_monotonic(void);

/* Nanoseconds from 1970 to that moment. */
uint64_t kvmclock_wall_base(void);

#endif
