/*
 * virtqueue.h - a split virtqueue (Virtual I/O Device 1.2, section 2.7).
 *
 * Descriptors are laid out once, in chains of the same length: chain n begins at descriptor n * length.
 * A chain is either the driver's or, once offered, the device's until it is taken back.
 */
#ifndef VIRTIO_VIRTQUEUE_H
#define VIRTIO_VIRTQUEUE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define VIRTQUEUE_SIZE_MAX 32768

#define DESCRIPTOR_NEXT 1U
#define DESCRIPTOR_DEVICE_WRITES 2U

struct descriptor {
    uint64_t address;
    uint32_t length;
    uint16_t flags;
    uint16_t next;
};

struct available {
    uint16_t flags;
    uint16_t index;
    uint16_t ring[]; /* one behind: the index at which the device interrupts */
};

struct used_element {
    uint32_t id;
    uint32_t length;
};

struct used {
    uint16_t flags;
    uint16_t index;
    struct used_element ring[]; /* one behind: the index at which the driver notifies */
};

struct virtqueue {
    uint16_t number;
    uint16_t size; /* descriptors */
    uint16_t chain_length;
    uint16_t chains;
    uint16_t offered; /* the device has that many chains */
    uint16_t available_index;
    uint16_t notified_index; /* available_index when the device was last told, or had no need to */
    uint16_t used_index;
    bool event_index;
    bool broken;            /* the device gave back what it did not have: nothing is taken any more */
    uint32_t notify_offset; /* modern */
    struct descriptor *descriptors;
    volatile struct available *available;
    volatile struct used *used;
    bool *is_offered; /* by chain */
};

/* Gives the queue its memory. size is a power of two. */
void virtqueue_init(struct virtqueue *queue, uint16_t number, uint16_t size, bool event_index);

/* Divides the descriptors, linked, into chains; at most max of them. */
void virtqueue_set_chains(struct virtqueue *queue, uint16_t chain_length, uint16_t max);

static inline struct descriptor *virtqueue_chain(const struct virtqueue *queue, uint16_t chain)
{
    return &queue->descriptors[chain * queue->chain_length];
}

/* Gives a chain to the device, which does not look for it before it is notified. */
void virtqueue_offer(struct virtqueue *queue, uint16_t chain);

/* Whether the device wants to be notified of what was offered since the last call. */
bool virtqueue_wants_notification(struct virtqueue *queue);

/* Whether the device gave something back. */
bool virtqueue_has_used(const struct virtqueue *queue);

/* Takes back one chain and tells how many bytes the device wrote; false if there is none. */
bool virtqueue_take(struct virtqueue *queue, uint16_t *chain, uint32_t *length);

/* Asks for an interrupt as soon as the device gives something back, or for none. */
void virtqueue_ask_interrupt(struct virtqueue *queue);
void virtqueue_refuse_interrupt(struct virtqueue *queue);

_Static_assert(sizeof(struct descriptor) == 16, "descriptor");
_Static_assert(offsetof(struct descriptor, next) == 14, "next");
_Static_assert(sizeof(struct used_element) == 8, "used_element");
_Static_assert(offsetof(struct used, ring) == 4, "ring");

#endif
