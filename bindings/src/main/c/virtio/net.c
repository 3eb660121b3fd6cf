/*
 * net.c - network devices (Virtual I/O Device 1.2, section 5.1): a queue of buffers for frames that
 * come, and one for frames that go.
 *
 * Each chain of a queue has a buffer of its own, for the device's header and one frame of the largest
 * size. The header is all zero: no offloads are agreed on.
 */
#include "virtio/net.h"

#include "common/bytes.h"
#include "common/log.h"
#include "common/net.h"
#include "common/x86_64/cpu.h"
#include "virtio/pages.h"
#include "virtio/transport.h"
#include "virtio/virtqueue.h"

#define FEATURE_MTU (1UL << 3)
#define FEATURE_MAC (1UL << 5)
#define CONFIG_MAC 0
#define CONFIG_MTU 10

#define HEADER_LEGACY 10
#define HEADER_MODERN 12 /* with the number of buffers, of merged ones */
#define TAGS 8           /* VLAN tags, as common/net.c lets pass */

#define MTU_USUAL 1500
#define MTU_MIN 68

#define BUFFERS_MAX 256
#define BUFFERS_BYTES_MAX 0x400000UL /* per queue */
#define CACHE_LINE 64UL

#define FULL_LIMIT 10000000UL    /* ns that a full queue is waited for before a frame is dropped */
#define DRAIN_LIMIT 1000000000UL /* ns */

/* Buffers of a queue, one for each chain. */
struct buffers {
    uint8_t *memory;
    size_t stride;
};

struct net {
    struct virtio_device device;
    struct virtqueue receive, transmit;
    struct buffers received, transmitted;
    size_t header;
    size_t frame_max;
    uint16_t free[BUFFERS_MAX]; /* chains of the transmit queue that the device has not got */
    uint16_t free_count;
    bool stuck;   /* waited for in vain, and nothing has been sent since */
    bool dropped; /* a line has said that frames are dropped */
    const char *name;
};

static struct net *nets[MFT_MAX_ENTRIES]; /* by handle */

static uint8_t *buffer(const struct buffers *buffers, uint16_t chain)
{
    return buffers->memory + chain * buffers->stride;
}

/*
 * Lays out a queue. A legacy device may insist on a descriptor for the header alone; the frame follows
 * it in memory all the same.
 */
static void lay_out(struct net *net, struct virtqueue *queue, struct buffers *buffers, uint16_t flags)
{
    bool split = !net->device.transport->is_modern && !(net->device.features & VIRTIO_F_ANY_LAYOUT);
    size_t size = net->header + net->frame_max;
    buffers->stride = (size + CACHE_LINE - 1) & ~(CACHE_LINE - 1);
    size_t max = BUFFERS_BYTES_MAX / buffers->stride;
    virtqueue_set_chains(queue, split ? 2 : 1, (uint16_t)(max < BUFFERS_MAX ? max : BUFFERS_MAX));
    buffers->memory = pages_take(queue->chains * buffers->stride);
    for (uint16_t i = 0; i < queue->chains; i++) {
        struct descriptor *chain = virtqueue_chain(queue, i);
        uintptr_t address = (uintptr_t)buffer(buffers, i);
        chain->address = address;
        chain->length = (uint32_t)(split ? net->header : size);
        chain->flags |= flags;
        if (split) {
            chain[1].address = address + net->header;
            chain[1].length = (uint32_t)net->frame_max;
            chain[1].flags = flags;
        }
    }
}

static bool set_up_queues(struct net *net)
{
    if (!transport_queue(&net->device, &net->receive, 0) || !transport_queue(&net->device, &net->transmit, 1))
        return false;
    lay_out(net, &net->receive, &net->received, DESCRIPTOR_DEVICE_WRITES);
    lay_out(net, &net->transmit, &net->transmitted, 0);
    for (uint16_t i = 0; i < net->transmit.chains; i++)
        net->free[net->free_count++] = i;
    for (uint16_t i = 0; i < net->receive.chains; i++)
        virtqueue_offer(&net->receive, i);
    return true;
}

static void notify(struct net *net, struct virtqueue *queue)
{
    if (virtqueue_wants_notification(queue))
        net->device.transport->notify(&net->device, queue);
}

/* MAC address as text, and a NUL. */
static const char *mac_text(const uint8_t *mac, char *text)
{
    for (int i = 0; i < SOLO5_NET_ALEN; i++) {
        text[3 * i] = "0123456789abcdef"[mac[i] >> 4];
        text[3 * i + 1] = "0123456789abcdef"[mac[i] & 15];
        text[3 * i + 2] = i + 1 < SOLO5_NET_ALEN ? ':' : '\0';
    }
    return text;
}

static bool read_config(struct net *net, struct mft_net_basic *properties)
{
    const char *place = net->device.pci.name;
    if (!(net->device.features & FEATURE_MAC)) {
        log_line(LOG_ERROR, "Solo5: %s: has no MAC address", place);
        return false;
    }
    for (unsigned i = 0; i < SOLO5_NET_ALEN; i++)
        properties->mac[i] = (uint8_t)transport_config(&net->device, CONFIG_MAC + i, 1);
    properties->mtu = MTU_USUAL;
    if (net->device.features & FEATURE_MTU)
        properties->mtu = (uint16_t)transport_config(&net->device, CONFIG_MTU, 2);
    if (properties->mtu < MTU_MIN) {
        log_line(LOG_ERROR, "Solo5: %s: mtu=%lu is below %d", place, (unsigned long)properties->mtu, MTU_MIN);
        return false;
    }
    return true;
}

bool net_attach(const struct pci_function *function, solo5_handle_t handle, struct mft_entry *entry)
{
    struct net *net = pages_take(sizeof(*net));
    net->device.pci = *function;
    net->name = entry->name;
    if (!transport_open(&net->device, FEATURE_MAC | FEATURE_MTU | VIRTIO_F_ANY_LAYOUT | VIRTIO_F_EVENT_IDX))
        return false;
    log_line(LOG_INFO, "Solo5: %s: virtio-net device, base=0x%lx, irq=%d", function->name, transport_base(&net->device),
             pci_read8(function, PCI_LINE));
    if (!read_config(net, &entry->u.net_basic))
        return false;
    net->header = net->device.transport->is_modern ? HEADER_MODERN : HEADER_LEGACY;
    net->frame_max = (size_t)entry->u.net_basic.mtu + SOLO5_NET_HLEN + TAGS;
    if (!set_up_queues(net))
        return false;
    char mac[3 * SOLO5_NET_ALEN];
    log_line(LOG_INFO, "Solo5: %s: configured, mac=%s, mtu=%lu, features=0x%lx", function->name,
             mac_text(entry->u.net_basic.mac, mac), (unsigned long)entry->u.net_basic.mtu, net->device.features);
    transport_start(&net->device);
    notify(net, &net->receive);
    nets[handle] = net;
    return true;
}

/* Gives up a device that breaks the rules. */
static solo5_result_t give_up(struct net *net)
{
    log_line(LOG_ERROR, "Solo5: Device '%s' gave back a buffer that it did not have", net->name);
    (void)transport_reset(&net->device);
    net->receive.broken = true;
    net->transmit.broken = true;
    return SOLO5_R_EUNSPEC;
}

static bool is_given_up(const struct net *net)
{
    return net->receive.broken && net->transmit.broken;
}

static void reclaim(struct net *net)
{
    uint16_t chain;
    uint32_t length;
    while (virtqueue_take(&net->transmit, &chain, &length)) {
        net->free[net->free_count++] = chain;
        net->stuck = false;
    }
}

/*
 * Waits for a host that is busy, for it is better to be slow than to lose frames; but only once for
 * one that does not go on.
 */
static void wait_for_free(struct net *net)
{
    solo5_time_t limit = solo5_clock_monotonic() + FULL_LIMIT;
    net->device.transport->notify(&net->device, &net->transmit);
    while (net->free_count == 0 && !net->transmit.broken && !net->stuck) {
        net->stuck = solo5_clock_monotonic() > limit;
        cpu_pause();
        reclaim(net);
    }
}

static void say_dropped(struct net *net)
{
    if (!net->dropped) {
        log_line(LOG_WARN, "Solo5: Device '%s' takes no more frames: they are dropped", net->name);
        net->dropped = true;
    }
}

solo5_result_t net_send(solo5_handle_t handle, const struct mft_entry *device, const uint8_t *frame, size_t size)
{
    (void)device;
    struct net *net = nets[handle];
    if (is_given_up(net))
        return SOLO5_R_EUNSPEC;
    reclaim(net);
    if (net->free_count == 0)
        wait_for_free(net);
    if (net->transmit.broken)
        return give_up(net);
    if (net->free_count == 0) {
        say_dropped(net);
        return SOLO5_R_OK;
    }
    uint16_t number = net->free[--net->free_count];
    struct descriptor *chain = virtqueue_chain(&net->transmit, number);
    memcpy(buffer(&net->transmitted, number) + net->header, frame, size);
    if (net->transmit.chain_length == 2)
        chain[1].length = (uint32_t)size;
    else
        chain->length = (uint32_t)(net->header + size);
    virtqueue_offer(&net->transmit, number);
    notify(net, &net->transmit);
    return SOLO5_R_OK;
}

/* What the device says it wrote is a frame if there is an Ethernet header and it fits. */
static bool is_frame(const struct net *net, uint32_t length)
{
    return length >= net->header + SOLO5_NET_HLEN && length <= net->header + net->frame_max;
}

solo5_result_t net_receive(solo5_handle_t handle, const struct mft_entry *device, uint8_t *buf, size_t size,
                           size_t *frame_size)
{
    (void)device;
    struct net *net = nets[handle];
    solo5_result_t result = SOLO5_R_AGAIN;
    uint16_t chain;
    uint32_t length;
    if (is_given_up(net))
        return SOLO5_R_EUNSPEC;
    while (result == SOLO5_R_AGAIN && virtqueue_take(&net->receive, &chain, &length)) {
        if (is_frame(net, length)) {
            size_t frame = length - net->header;
            *frame_size = frame < size ? frame : size;
            memcpy(buf, buffer(&net->received, chain) + net->header, *frame_size);
            result = SOLO5_R_OK;
        }
        virtqueue_offer(&net->receive, chain);
    }
    if (net->receive.broken)
        return give_up(net);
    notify(net, &net->receive);
    return result;
}

solo5_handle_set_t net_ready(void)
{
    solo5_handle_set_t ready = 0;
    for (unsigned handle = 1; handle < MFT_MAX_ENTRIES; handle++)
        if (nets[handle] != NULL && virtqueue_has_used(&nets[handle]->receive))
            ready |= (solo5_handle_set_t)1 << handle;
    return ready;
}

void net_ask_interrupts(bool wanted)
{
    for (unsigned handle = 1; handle < MFT_MAX_ENTRIES; handle++)
        if (nets[handle] != NULL && wanted)
            virtqueue_ask_interrupt(&nets[handle]->receive);
        else if (nets[handle] != NULL)
            virtqueue_refuse_interrupt(&nets[handle]->receive);
}

static void drain(struct net *net)
{
    solo5_time_t limit = solo5_clock_monotonic() + DRAIN_LIMIT;
    while (net->transmit.offered != 0 && !net->transmit.broken && solo5_clock_monotonic() < limit) {
        cpu_pause();
        reclaim(net);
    }
}

void net_drain(void)
{
    for (unsigned handle = 1; handle < MFT_MAX_ENTRIES; handle++)
        if (nets[handle] != NULL)
            drain(nets[handle]);
}
