/*
 * block.c - block devices (Virtual I/O Device 1.2, section 5.2), one request at a time.
 *
 * The feature to flush is not agreed on, for there is no call to flush. The device must then take a
 * write for done only when it is on stable storage: what was written survives the end of the
 * hypervisor, whatever it keeps the disk in. A user to whom speed is worth more tells the hypervisor.
 */
#include "virtio/block.h"

#include "common/block.h"
#include "common/log.h"
#include "common/x86_64/cpu.h"
#include "virtio/interrupts.h"
#include "virtio/pages.h"
#include "virtio/paging.h"
#include "virtio/transport.h"
#include "virtio/virtqueue.h"

#define FEATURE_SIZE_MAX (1UL << 1)
#define FEATURE_READ_ONLY (1UL << 5)
#define FEATURE_BLOCK_SIZE (1UL << 6)
#define CONFIG_CAPACITY 0
#define CONFIG_SIZE_MAX 8
#define CONFIG_BLOCK_SIZE 20

#define SECTOR 512UL /* the unit of capacity and position, whatever the block size */
#define BLOCK_SIZE_MAX 32768UL
#define REQUEST_BYTES_MAX 0x100000UL

#define TYPE_READ 0U
#define TYPE_WRITE 1U
#define STATUS_OK 0
#define STATUS_NONE 0xff /* what the device does not write */

#define CHAIN_LENGTH 3 /* request, data, status */

#define ANSWER_LIMIT 30000000000UL /* ns: storage may be on a network */
#define SPIN_LIMIT 100000UL        /* ns after which it is worth halting */

struct request {
    uint32_t type;
    uint32_t reserved;
    uint64_t sector;
};

/* What device and driver both write, apart from the queue. */
struct shared {
    struct request request;
    volatile uint8_t status;
};

struct block {
    struct virtio_device device;
    struct virtqueue queue;
    struct shared *shared;
    uint64_t request_max; /* bytes */
    bool is_read_only;
    bool is_given_up;
    const char *name;
};

_Static_assert(sizeof(struct request) == 16, "request");

static struct block *blocks[MFT_MAX_ENTRIES]; /* by handle */

/* A block larger than a sector is the least that such a device writes. */
static void read_config(struct block *block, struct mft_block_basic *properties)
{
    const struct virtio_device *device = &block->device;
    uint64_t size = SECTOR;
    if (device->features & FEATURE_BLOCK_SIZE) {
        uint64_t told = transport_config(device, CONFIG_BLOCK_SIZE, 4);
        bool usable = told >= SECTOR && told <= BLOCK_SIZE_MAX && (told & (told - 1)) == 0;
        size = usable ? told : SECTOR;
    }
    block->request_max = REQUEST_BYTES_MAX;
    if (device->features & FEATURE_SIZE_MAX) {
        uint64_t told = transport_config(device, CONFIG_SIZE_MAX, 4) / size * size;
        block->request_max = told == 0 ? size : told < REQUEST_BYTES_MAX ? told : REQUEST_BYTES_MAX;
    }
    block->is_read_only = device->features & FEATURE_READ_ONLY;
    uint64_t sectors = transport_config(device, CONFIG_CAPACITY, 8);
    uint64_t capacity = sectors < UINT64_MAX / SECTOR ? sectors * SECTOR : UINT64_MAX;
    properties->block_size = (uint16_t)size;
    properties->capacity = capacity / size * size;
}

static bool set_up_queue(struct block *block)
{
    if (!transport_queue(&block->device, &block->queue, 0))
        return false;
    if (block->queue.size < CHAIN_LENGTH) {
        log_line(LOG_ERROR, "Solo5: %s: the queue is too short", block->device.pci.name);
        return false;
    }
    virtqueue_set_chains(&block->queue, CHAIN_LENGTH, 1);
    block->shared = pages_take(sizeof(*block->shared));
    struct descriptor *chain = virtqueue_chain(&block->queue, 0);
    chain[0].address = (uintptr_t)&block->shared->request;
    chain[0].length = sizeof(block->shared->request);
    chain[2].address = (uintptr_t)&block->shared->status;
    chain[2].length = sizeof(block->shared->status);
    chain[2].flags = DESCRIPTOR_DEVICE_WRITES;
    return true;
}

bool block_attach(const struct pci_function *function, solo5_handle_t handle, struct mft_entry *entry)
{
    struct block *block = pages_take(sizeof(*block));
    block->device.pci = *function;
    block->name = entry->name;
    if (!transport_open(&block->device, FEATURE_SIZE_MAX | FEATURE_READ_ONLY | FEATURE_BLOCK_SIZE |
                                            VIRTIO_F_ANY_LAYOUT | VIRTIO_F_EVENT_IDX))
        return false;
    log_line(LOG_INFO, "Solo5: %s: virtio-block device, base=0x%lx, irq=%d", function->name,
             transport_base(&block->device), pci_read8(function, PCI_LINE));
    read_config(block, &entry->u.block_basic);
    if (!set_up_queue(block))
        return false;
    log_line(LOG_INFO, "Solo5: %s: configured, capacity=%lu sectors, features=0x%lx%s", function->name,
             entry->u.block_basic.capacity / SECTOR, block->device.features, block->is_read_only ? ", read only" : "");
    transport_start(&block->device);
    blocks[handle] = block;
    return true;
}

/*
 * Waits until the device has answered: at first in a loop, which is quicker, then halted, each time as
 * long as all the time before: where its interrupts get lost, the answer is not seen much too late.
 */
static bool wait_for_answer(struct block *block)
{
    solo5_time_t start = solo5_clock_monotonic();
    while (!virtqueue_has_used(&block->queue)) {
        solo5_time_t waited = solo5_clock_monotonic() - start;
        if (waited > ANSWER_LIMIT)
            return false;
        if (waited < SPIN_LIMIT) {
            cpu_pause();
            continue;
        }
        virtqueue_ask_interrupt(&block->queue);
        if (!virtqueue_has_used(&block->queue))
            (void)interrupts_wait(waited);
        virtqueue_refuse_interrupt(&block->queue);
    }
    return true;
}

/* A request that got no answer may still be carried out: the device must not go on by itself. */
static solo5_result_t give_up(struct block *block, const char *reason)
{
    log_line(LOG_ERROR, "Solo5: Device '%s' %s: it is not used any more", block->name, reason);
    (void)transport_reset(&block->device);
    block->is_given_up = true;
    return SOLO5_R_EUNSPEC;
}

static solo5_result_t request(struct block *block, uint32_t type, uint64_t offset, uintptr_t data, size_t size)
{
    struct descriptor *chain = virtqueue_chain(&block->queue, 0);
    block->shared->request = (struct request){.type = type, .sector = offset / SECTOR};
    block->shared->status = STATUS_NONE;
    chain[1].address = data;
    chain[1].length = (uint32_t)size;
    chain[1].flags = DESCRIPTOR_NEXT | (type == TYPE_READ ? DESCRIPTOR_DEVICE_WRITES : 0);
    virtqueue_offer(&block->queue, 0);
    if (virtqueue_wants_notification(&block->queue))
        block->device.transport->notify(&block->device, &block->queue);
    uint16_t answered;
    uint32_t length;
    if (!wait_for_answer(block))
        return give_up(block, "does not answer");
    if (!virtqueue_take(&block->queue, &answered, &length))
        return give_up(block, "gave back a buffer that it did not have");
    return block->shared->status == STATUS_OK ? SOLO5_R_OK : SOLO5_R_EUNSPEC;
}

/* The device reaches the caller's memory by itself, past the page tables: they are asked before. */
static solo5_result_t transfer(struct block *block, uint32_t type, uint64_t offset, uintptr_t data, size_t size)
{
    if (!paging_allows(data, size, type == TYPE_READ))
        return SOLO5_R_EINVAL;
    if (block->is_given_up)
        return SOLO5_R_EUNSPEC;
    solo5_result_t result = SOLO5_R_OK;
    for (size_t done = 0; done < size && result == SOLO5_R_OK;) {
        size_t part = size - done < block->request_max ? size - done : block->request_max;
        result = request(block, type, offset + done, data + done, part);
        done += part;
    }
    return result;
}

solo5_result_t block_put(solo5_handle_t handle, const struct mft_entry *device, uint64_t offset, const uint8_t *buf,
                         size_t size)
{
    (void)device;
    struct block *block = blocks[handle];
    if (block->is_read_only)
        return SOLO5_R_EUNSPEC;
    return transfer(block, TYPE_WRITE, offset, (uintptr_t)buf, size);
}

solo5_result_t block_get(solo5_handle_t handle, const struct mft_entry *device, uint64_t offset, uint8_t *buf,
                         size_t size)
{
    (void)device;
    return transfer(blocks[handle], TYPE_READ, offset, (uintptr_t)buf, size);
}
