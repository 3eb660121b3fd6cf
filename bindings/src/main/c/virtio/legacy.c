/*
 * legacy.c - the transport before virtio 1.0: registers on ports (section 4.1.4.8).
 */
#include <stddef.h>

#include "virtio/ports.h"
#include "virtio/transport.h"
#include "virtio/virtqueue.h"

/* Offsets of the registers. */
enum {
    FEATURES = 0,        /* 32 bits */
    DRIVER_FEATURES = 4, /* 32 bits */
    QUEUE_PAGE = 8,      /* 32 bits */
    QUEUE_SIZE = 12,     /* 16 bits */
    QUEUE_SELECT = 14,   /* 16 bits */
    QUEUE_NOTIFY = 16,   /* 16 bits */
    STATUS = 18,         /* 8 bits */
    ISR = 19,            /* 8 bits, reading clears */
    CONFIG = 20          /* without MSI-X */
};

#define PAGE_SHIFT 12

static uint16_t port(const struct virtio_device *device, unsigned offset)
{
    return (uint16_t)(device->ports + offset);
}

static uint64_t offered(const struct virtio_device *device)
{
    return in32(port(device, FEATURES));
}

static void accept(const struct virtio_device *device, uint64_t features)
{
    out32(port(device, DRIVER_FEATURES), (uint32_t)features);
}

static uint8_t status(const struct virtio_device *device)
{
    return in8(port(device, STATUS));
}

static void set_status(const struct virtio_device *device, uint8_t value)
{
    out8(port(device, STATUS), value);
}

static uint16_t queue_size(const struct virtio_device *device, uint16_t queue)
{
    out16(port(device, QUEUE_SELECT), queue);
    return in16(port(device, QUEUE_SIZE));
}

static bool set_queue(const struct virtio_device *device, struct virtqueue *queue)
{
    out32(port(device, QUEUE_PAGE), (uint32_t)((uintptr_t)queue->descriptors >> PAGE_SHIFT));
    return true;
}

static void notify(const struct virtio_device *device, const struct virtqueue *queue)
{
    out16(port(device, QUEUE_NOTIFY), queue->number);
}

static uint8_t isr(const struct virtio_device *device)
{
    return in8(port(device, ISR));
}

static uint32_t config(const struct virtio_device *device, unsigned offset, unsigned size)
{
    uint16_t from = port(device, CONFIG + offset);
    return size == 1 ? in8(from) : size == 2 ? in16(from) : in32(from);
}

const struct transport transport_legacy = {
    .is_modern = false,
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

bool legacy_find(struct virtio_device *device)
{
    struct pci_bar bar = pci_bar(&device->pci, 0);
    if (bar.kind != PCI_BAR_PORTS)
        return false;
    device->ports = (uint16_t)bar.address;
    device->transport = &transport_legacy;
    return true;
}
