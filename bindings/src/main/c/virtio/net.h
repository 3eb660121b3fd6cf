/*
 * net.h - network devices.
 */
#ifndef VIRTIO_NET_H
#define VIRTIO_NET_H

#include <stdbool.h>

#include "mft_abi.h"
#include "solo5.h"
#include "virtio/pci.h"

/* Makes a function the device of a manifest entry; false if it can't be used, after saying why. */
bool net_attach(const struct pci_function *function, solo5_handle_t handle, struct mft_entry *entry);

/* The devices that have input. */
solo5_handle_set_t net_ready(void);

/* Has all devices interrupt as soon as they have input, or not at all. */
void net_ask_interrupts(bool wanted);

/* Waits, for a moment, until the devices have sent what they were given. */
void net_drain(void);

#endif
