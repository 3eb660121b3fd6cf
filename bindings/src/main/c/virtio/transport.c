/*
 * transport.c - the dialogue by which driver and device begin (section 3.1).
 */
#include "virtio/transport.h"

#include "common/log.h"
#include "common/x86_64/cpu.h"
#include "solo5.h"
#include "virtio/interrupts.h"
#include "virtio/virtqueue.h"

#define STATUS_ACKNOWLEDGE 1U
#define STATUS_DRIVER 2U
#define STATUS_DRIVER_OK 4U
#define STATUS_FEATURES_OK 8U

#define QUEUE_SIZE_MODERN_MAX 1024 /* a modern device can be told a smaller size than it has */

#define RESET_LIMIT 1000000000UL /* ns that a device may take to reset */

static bool fail(const struct virtio_device *device, const char *reason)
{
    log_line(LOG_ERROR, "Solo5: %s: %s", device->pci.name, reason);
    return false;
}

static void add_status(const struct virtio_device *device, uint8_t bit)
{
    device->transport->set_status(device, device->transport->status(device) | bit);
}

bool transport_reset(struct virtio_device *device)
{
    solo5_time_t limit = solo5_clock_monotonic() + RESET_LIMIT;
    device->transport->set_status(device, 0);
    while (device->transport->status(device) != 0) {
        if (solo5_clock_monotonic() > limit)
            return fail(device, "does not reset");
        cpu_pause();
    }
    return true;
}

static void acknowledge(const void *device)
{
    const struct virtio_device *interrupting = device;
    (void)interrupting->transport->isr(interrupting);
}

/*
 * Where a device has both, its modern registers are used: there the device confirms the features,
 * and queues may be anywhere and of any size.
 */
bool transport_open(struct virtio_device *device, uint64_t wanted)
{
    pci_enable(&device->pci);
    if (!modern_find(device) && !legacy_find(device))
        return fail(device, "has registers neither on ports nor at addresses that can be mapped");
    if (!transport_reset(device))
        return false;
    const struct transport *transport = device->transport;
    add_status(device, STATUS_ACKNOWLEDGE);
    add_status(device, STATUS_DRIVER);
    uint64_t offered = transport->offered(device);
    if (transport->is_modern && !(offered & VIRTIO_F_VERSION_1))
        return fail(device, "does not follow virtio 1.0");
    device->features = offered & (wanted | (transport->is_modern ? VIRTIO_F_VERSION_1 : 0));
    transport->accept(device, device->features);
    if (transport->is_modern) {
        add_status(device, STATUS_FEATURES_OK);
        if (!(transport->status(device) & STATUS_FEATURES_OK))
            return fail(device, "wants features that this driver does not have");
    }
    interrupts_add(pci_read8(&device->pci, PCI_LINE), acknowledge, device);
    return true;
}

bool transport_queue(struct virtio_device *device, struct virtqueue *queue, uint16_t number)
{
    const struct transport *transport = device->transport;
    uint16_t size = transport->queue_size(device, number);
    if (size == 0 || (size & (size - 1)) != 0 || size > VIRTQUEUE_SIZE_MAX)
        return fail(device, "has no such queue as is needed");
    if (transport->is_modern && size > QUEUE_SIZE_MODERN_MAX)
        size = QUEUE_SIZE_MODERN_MAX;
    virtqueue_init(queue, number, size, device->features & VIRTIO_F_EVENT_IDX);
    return transport->set_queue(device, queue) || fail(device, "can't be notified");
}

void transport_start(struct virtio_device *device)
{
    add_status(device, STATUS_DRIVER_OK);
}

uint64_t transport_config(const struct virtio_device *device, unsigned offset, unsigned size)
{
    if (size == 8)
        return transport_config(device, offset, 4) | transport_config(device, offset + 4, 4) << 32;
    return device->transport->config(device, offset, size);
}

uint64_t transport_base(const struct virtio_device *device)
{
    return device->transport->is_modern ? (uintptr_t)device->modern.common : device->ports;
}
