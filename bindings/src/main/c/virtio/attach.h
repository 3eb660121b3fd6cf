/*
 * attach.h - which device is which of the manifest's.
 */
#ifndef VIRTIO_ATTACH_H
#define VIRTIO_ATTACH_H

#include "mft_abi.h"

/*
 * Finds the machine's devices: the first network or block device found is the manifest's first
 * entry, and so on. Aborts, after saying why, unless they match.
 */
void attach_devices(struct mft *manifest);

#endif
