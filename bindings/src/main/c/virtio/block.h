/*
 * block.h - block devices.
 */
#ifndef VIRTIO_BLOCK_H
#define VIRTIO_BLOCK_H

#include <stdbool.h>

#include "mft_abi.h"
#include "solo5.h"
#include "virtio/pci.h"

/* Makes a function the device of a manifest entry; false if it can't be used, after saying why. */
bool block_attach(const struct pci_function *function, solo5_handle_t handle, struct mft_entry *entry);

#endif
