/*
 * attach.c - the machine's devices, in the order in which they are found, are those of the manifest.
 */
#include "virtio/attach.h"

#include <stdbool.h>
#include <stddef.h>

#include "common/log.h"
#include "solo5.h"
#include "virtio/block.h"
#include "virtio/net.h"
#include "virtio/pci.h"

/* Of virtio devices on PCI: section 4.1.2. */
#define VENDOR_VIRTIO 0x1af4
#define DEVICE_FIRST 0x1000
#define DEVICE_MODERN_FIRST 0x1040 /* from here on, the kind is the rest; below, the subsystem's */
#define DEVICE_LAST 0x107f
#define KIND_NET 1
#define KIND_BLOCK 2

static struct mft *manifest;
static uint32_t found; /* devices of the kinds that a manifest can have */

static unsigned kind_of(const struct pci_function *function)
{
    return function->device >= DEVICE_MODERN_FIRST ? (unsigned)function->device - DEVICE_MODERN_FIRST
                                                   : pci_read16(function, PCI_SUBSYSTEM);
}

static void attach(const struct pci_function *function, bool is_net)
{
    found++;
    struct mft_entry *entry = found < manifest->entries ? &manifest->e[found] : NULL;
    if (entry == NULL || entry->type != (is_net ? MFT_DEV_NET_BASIC : MFT_DEV_BLOCK_BASIC)) {
        log_line(LOG_ERROR, "Solo5: Virtio %s: %s not in manifest", is_net ? "net" : "blk", function->name);
    } else if (is_net ? net_attach(function, found, entry) : block_attach(function, found, entry)) {
        entry->attached = 1;
        return;
    }
    log_line(LOG_ERROR, "Solo5: PCI enumeration failed. Aborting.");
    solo5_abort();
}

static void look(const struct pci_function *function)
{
    if (function->vendor != VENDOR_VIRTIO || function->device < DEVICE_FIRST || function->device > DEVICE_LAST)
        return;
    unsigned kind = kind_of(function);
    if (kind == KIND_NET || kind == KIND_BLOCK)
        attach(function, kind == KIND_NET);
    else
        log_line(LOG_WARN, "Solo5: %s: virtio device of kind %lu is not used", function->name, (unsigned long)kind);
}

void attach_devices(struct mft *filled_in)
{
    manifest = filled_in;
    pci_scan(look);
    bool complete = true;
    for (uint32_t i = 1; i < manifest->entries; i++) {
        const struct mft_entry *entry = &manifest->e[i];
        if (!entry->attached) {
            log_line(LOG_ERROR, "Solo5: Device '%s' of type %s not attached.", entry->name,
                     entry->type == MFT_DEV_NET_BASIC ? "NET_BASIC" : "BLOCK_BASIC");
            complete = false;
        }
    }
    if (!complete) {
        log_line(LOG_ERROR, "Solo5: All declared devices must be attached. Aborting.");
        solo5_abort();
    }
}
