/*
 * device.h - the devices of the manifest.
 */
#ifndef COMMON_DEVICE_H
#define COMMON_DEVICE_H

#include <stdint.h>

#include "mft_abi.h"
#include "solo5.h"

/* Takes the manifest that the tender filled in; aborts if it is none. */
void device_init(const struct mft *manifest);

/* Number of network devices in the manifest. */
unsigned device_net_count(void);

/*
 * Finds the device of that name and type, which is one of MFT_DEV_, and marks it as acquired.
 * Returns it and sets *handle; or NULL if there is none or it was acquired before.
 */
const struct mft_entry *device_acquire(const char *name, uint32_t type, solo5_handle_t *handle);

/* Returns the attached device with that handle and type, or NULL. */
const struct mft_entry *device_find(solo5_handle_t handle, uint32_t type);

#endif
