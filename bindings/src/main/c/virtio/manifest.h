/*
 * manifest.h - the manifest that the unikernel was linked with.
 */
#ifndef VIRTIO_MANIFEST_H
#define VIRTIO_MANIFEST_H

#include "mft_abi.h"

/* A copy of the manifest, in which the drivers fill in what they find. */
struct mft *manifest_copy(void);

#endif
