/*
 * virtqueue.c - the rings by which chains of descriptors go to the device and come back.
 *
 * The device runs beside the processor. An index is published after what it covers (release), and
 * read before it (acquire); where the driver writes an index and then reads one of the device's, a
 * full barrier makes sure that not both sides miss the other's news.
 */
#include "virtio/virtqueue.h"

#include "common/abort.h"
#include "virtio/pages.h"

#define USED_ALIGN 4096UL /* legacy devices compute where the used ring is */

#define AVAILABLE_NO_INTERRUPT 1U
#define USED_NO_NOTIFY 1U

void virtqueue_init(struct virtqueue *queue, uint16_t number, uint16_t size, bool event_index)
{
    size_t available = size * sizeof(struct descriptor);
    size_t available_end = available + sizeof(struct available) + (size + 1UL) * sizeof(uint16_t);
    size_t used = (available_end + USED_ALIGN - 1) & ~(USED_ALIGN - 1);
    size_t used_end = used + sizeof(struct used) + size * sizeof(struct used_element) + sizeof(uint16_t);
    uint8_t *memory = pages_take(used_end);
    *queue = (struct virtqueue){
        .number = number,
        .size = size,
        .event_index = event_index,
        .descriptors = (struct descriptor *)memory,
        .available = (volatile struct available *)(memory + available),
        .used = (volatile struct used *)(memory + used),
        .is_offered = pages_take(size * sizeof(bool)),
    };
    virtqueue_refuse_interrupt(queue);
}

void virtqueue_set_chains(struct virtqueue *queue, uint16_t chain_length, uint16_t max)
{
    uint16_t all = queue->size / chain_length;
    queue->chain_length = chain_length;
    queue->chains = all < max ? all : max;
    ASSERT(queue->chains > 0);
    for (uint16_t i = 0; i < queue->chains * chain_length; i++) {
        if ((i + 1) % chain_length != 0) {
            queue->descriptors[i].flags = DESCRIPTOR_NEXT;
            queue->descriptors[i].next = (uint16_t)(i + 1);
        }
    }
}

void virtqueue_offer(struct virtqueue *queue, uint16_t chain)
{
    queue->is_offered[chain] = true;
    queue->offered++;
    queue->available->ring[queue->available_index % queue->size] = (uint16_t)(chain * queue->chain_length);
    queue->available_index++;
    __atomic_store_n(&queue->available->index, queue->available_index, __ATOMIC_RELEASE);
}

/* The device's wish behind the used ring: the index that makes it want a notification. */
static uint16_t notify_at(const struct virtqueue *queue)
{
    return *(const volatile uint16_t *)&queue->used->ring[queue->size];
}

bool virtqueue_wants_notification(struct virtqueue *queue)
{
    uint16_t from = queue->notified_index;
    uint16_t to = queue->available_index;
    queue->notified_index = to;
    __atomic_thread_fence(__ATOMIC_SEQ_CST); /* with the device's, between its wish and its look */
    if (queue->event_index)
        return (uint16_t)(to - notify_at(queue) - 1) < (uint16_t)(to - from);
    return to != from && !(queue->used->flags & USED_NO_NOTIFY);
}

bool virtqueue_has_used(const struct virtqueue *queue)
{
    return !queue->broken && __atomic_load_n(&queue->used->index, __ATOMIC_ACQUIRE) != queue->used_index;
}

bool virtqueue_take(struct virtqueue *queue, uint16_t *chain, uint32_t *length)
{
    if (!virtqueue_has_used(queue))
        return false;
    volatile struct used_element *element = &queue->used->ring[queue->used_index % queue->size];
    uint32_t id = element->id;
    uint32_t number = id / queue->chain_length;
    if (id % queue->chain_length != 0 || number >= queue->chains || !queue->is_offered[number]) {
        queue->broken = true;
        return false;
    }
    *chain = (uint16_t)number;
    *length = element->length;
    queue->is_offered[number] = false;
    queue->offered--;
    queue->used_index++;
    return true;
}

/* The driver's wish: a flag, or an index behind the available ring. */
static void set_interrupt(struct virtqueue *queue, bool wanted)
{
    if (queue->event_index) {
        uint16_t past = (uint16_t)(queue->used_index - 1); /* 65535 chains away */
        queue->available->ring[queue->size] = wanted ? queue->used_index : past;
    } else {
        queue->available->flags = wanted ? 0 : AVAILABLE_NO_INTERRUPT;
    }
}

void virtqueue_ask_interrupt(struct virtqueue *queue)
{
    set_interrupt(queue, true);
    __atomic_thread_fence(__ATOMIC_SEQ_CST); /* before the caller looks for used chains once more */
}

void virtqueue_refuse_interrupt(struct virtqueue *queue)
{
    set_interrupt(queue, false);
}
