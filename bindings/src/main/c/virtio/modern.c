/*
 * modern.c - the transport of virtio 1.0 and later: registers in memory (section 4.1.4).
 */
#include <stddef.h>

#include "virtio/paging.h"
#include "virtio/transport.h"
#include "virtio/virtqueue.h"

/* Offsets in a capability, and the kinds of it. */
enum { CAP_KIND = 3, CAP_BAR = 4, CAP_OFFSET = 8, CAP_LENGTH = 12, CAP_MULTIPLIER = 16 };
enum { KIND_COMMON = 1, KIND_NOTIFY = 2, KIND_ISR = 3, KIND_CONFIG = 4 };

#define CAPABILITIES_MAX 16

/* Offsets of the common registers. */
enum {
    FEATURES_SELECT = 0,        /* 32 bits: which half */
    FEATURES = 4,               /* 32 bits */
    DRIVER_FEATURES_SELECT = 8, /* 32 bits */
    DRIVER_FEATURES = 12,       /* 32 bits */
    STATUS = 20,                /* 8 bits */
    QUEUE_SELECT = 22,          /* 16 bits */
    QUEUE_SIZE = 24,            /* 16 bits */
    QUEUE_ENABLE = 28,          /* 16 bits */
    QUEUE_NOTIFY_OFFSET = 30,   /* 16 bits */
    QUEUE_DESCRIPTORS = 32,     /* 64 bits */
    QUEUE_AVAILABLE = 40,       /* 64 bits */
    QUEUE_USED = 48,            /* 64 bits */
    COMMON_SIZE = 56
};

static uint8_t get8(volatile uint8_t *base, unsigned offset)
{
    return base[offset];
}

static uint16_t get16(volatile uint8_t *base, unsigned offset)
{
    return *(volatile uint16_t *)(base + offset);
}

static uint32_t get32(volatile uint8_t *base, unsigned offset)
{
    return *(volatile uint32_t *)(base + offset);
}

static void put8(volatile uint8_t *base, unsigned offset, uint8_t value)
{
    base[offset] = value;
}

static void put16(volatile uint8_t *base, unsigned offset, uint16_t value)
{
    *(volatile uint16_t *)(base + offset) = value;
}

static void put32(volatile uint8_t *base, unsigned offset, uint32_t value)
{
    *(volatile uint32_t *)(base + offset) = value;
}

static void put_address(volatile uint8_t *base, unsigned offset, volatile void *address)
{
    put32(base, offset, (uint32_t)(uintptr_t)address);
    put32(base, offset + 4, (uint32_t)((uintptr_t)address >> 32));
}

static uint64_t offered(const struct virtio_device *device)
{
    put32(device->modern.common, FEATURES_SELECT, 1);
    uint64_t high = get32(device->modern.common, FEATURES);
    put32(device->modern.common, FEATURES_SELECT, 0);
    return high << 32 | get32(device->modern.common, FEATURES);
}

static void accept(const struct virtio_device *device, uint64_t features)
{
    put32(device->modern.common, DRIVER_FEATURES_SELECT, 0);
    put32(device->modern.common, DRIVER_FEATURES, (uint32_t)features);
    put32(device->modern.common, DRIVER_FEATURES_SELECT, 1);
    put32(device->modern.common, DRIVER_FEATURES, (uint32_t)(features >> 32));
}

static uint8_t status(const struct virtio_device *device)
{
    return get8(device->modern.common, STATUS);
}

static void set_status(const struct virtio_device *device, uint8_t value)
{
    put8(device->modern.common, STATUS, value);
}

static uint16_t queue_size(const struct virtio_device *device, uint16_t queue)
{
    put16(device->modern.common, QUEUE_SELECT, queue);
    return get16(device->modern.common, QUEUE_SIZE);
}

static bool set_queue(const struct virtio_device *device, struct virtqueue *queue)
{
    volatile uint8_t *common = device->modern.common;
    uint64_t offset = (uint64_t)get16(common, QUEUE_NOTIFY_OFFSET) * device->modern.notify_multiplier;
    if (offset + sizeof(uint16_t) > device->modern.notify_size)
        return false;
    queue->notify_offset = (uint32_t)offset;
    put16(common, QUEUE_SIZE, queue->size);
    put_address(common, QUEUE_DESCRIPTORS, queue->descriptors);
    put_address(common, QUEUE_AVAILABLE, queue->available);
    put_address(common, QUEUE_USED, queue->used);
    put16(common, QUEUE_ENABLE, 1);
    return true;
}

static void notify(const struct virtio_device *device, const struct virtqueue *queue)
{
    put16(device->modern.notify, queue->notify_offset, queue->number);
}

static uint8_t isr(const struct virtio_device *device)
{
    return get8(device->modern.isr, 0);
}

/* What lies outside is as if the device had not got it: zero. */
static uint32_t config(const struct virtio_device *device, unsigned offset, unsigned size)
{
    volatile uint8_t *base = device->modern.config;
    if (offset + size > device->modern.config_size)
        return 0;
    return size == 1 ? get8(base, offset) : size == 2 ? get16(base, offset) : get32(base, offset);
}

const struct transport transport_modern = {
    .is_modern = true,
    .offered = offered,
    .accept = accept,
    .status = status,
    .set_status = set_status,
    .queue_size = queue_size,
    .set_queue = set_queue,
    .notify = notify,
    .isr = isr,
    .config = config,
};

/* The registers that a capability describes, or NULL; *size is set to their number of bytes. */
static volatile uint8_t *registers(const struct virtio_device *device, unsigned capability, uint64_t *size)
{
    struct pci_bar bar = pci_bar(&device->pci, pci_read8(&device->pci, capability + CAP_BAR));
    uint32_t offset = pci_read32(&device->pci, capability + CAP_OFFSET);
    *size = pci_read32(&device->pci, capability + CAP_LENGTH);
    if (bar.kind != PCI_BAR_MEMORY || !paging_map_device(bar.address + offset, *size))
        return NULL;
    return (volatile uint8_t *)(bar.address + offset);
}

/* Of several capabilities of a kind, the first that can be used counts. */
static void use(struct virtio_device *device, unsigned capability)
{
    uint64_t size;
    volatile uint8_t *base = registers(device, capability, &size);
    uint8_t kind = pci_read8(&device->pci, capability + CAP_KIND);
    if (base == NULL)
        return;
    if (kind == KIND_COMMON && device->modern.common == NULL && size >= COMMON_SIZE) {
        device->modern.common = base;
    } else if (kind == KIND_NOTIFY && device->modern.notify == NULL) {
        device->modern.notify = base;
        device->modern.notify_size = size;
        device->modern.notify_multiplier = pci_read32(&device->pci, capability + CAP_MULTIPLIER);
    } else if (kind == KIND_ISR && device->modern.isr == NULL) {
        device->modern.isr = base;
    } else if (kind == KIND_CONFIG && device->modern.config == NULL) {
        device->modern.config = base;
        device->modern.config_size = size;
    }
}

bool modern_find(struct virtio_device *device)
{
    unsigned capability = 0;
    for (int i = 0; i < CAPABILITIES_MAX; i++) {
        capability = pci_capability(&device->pci, PCI_CAPABILITY_VENDOR, capability);
        if (capability == 0)
            break;
        use(device, capability);
    }
    device->transport = &transport_modern;
    return device->modern.common != NULL && device->modern.notify != NULL && device->modern.isr != NULL &&
           device->modern.config != NULL;
}
