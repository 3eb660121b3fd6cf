/*
 * device.h - the devices of the manifest. Implemented by device.c.
 *
 * A handle is the index of an entry, 1 to entries - 1. Entries returned belong to the manifest and stay where they are.
 */
#ifndef COMMON_DEVICE_H
#define COMMON_DEVICE_H

#include <stdint.h>

#include "mft_abi.h"
#include "solo5.h"

/*
 * Takes the manifest that the tender filled in, before anything below is called; it is kept, not copied. Aborts if its
 * version or its number of entries is wrong.
 */
void device_init(const struct mft *manifest);

/* Number of network devices in the manifest. */
unsigned device_net_count(void);

/*
 * Finds the device of that name and type, which is one of MFT_DEV_, and marks it as acquired. Returns it and sets
 * *handle; or NULL, and leaves *handle alone, if there is none or it was acquired before. Aborts if it is not attached.
 */
const struct mft_entry *device_acquire(const char *name, uint32_t type, solo5_handle_t *handle);

/* Returns the attached device with that handle, which may be any number, and type, or NULL. It need not be acquired. */
const struct mft_entry *device_find(solo5_handle_t handle, uint32_t type);

#endif
