/*
 * virtqueue_test.c - a driver's side of virtqueues against a device that obeys, and ones that don't.
 * with: virtio/virtqueue.c
 */
#include "virtio/virtqueue.h"

#include <stdbool.h>

#include "check.h"
#include "common/abort.h"
#include "virtio/pages.h"

#define SIZE 8
#define ROUNDS 200000 /* the indices wrap at 65536 */

void abort_with(const char *text, size_t size, const void *cookie)
{
    (void)cookie;
    printf("%.*s", (int)size, text);
    exit(1);
}

void *pages_take(size_t size)
{
    static uint8_t pages[64][4096] __attribute__((aligned(4096)));
    static size_t taken;
    void *first = pages[taken];
    taken += (size + 4095) / 4096;
    CHECK_NUMBER(1, taken <= sizeof(pages) / sizeof(pages[0]));
    return first;
}

/* The device's side: what it has seen of the available ring and written to the used ring. */
struct device {
    struct virtqueue *queue;
    uint16_t seen;
    uint16_t used;
};

static uint16_t next_available(struct device *device)
{
    CHECK_NUMBER(1, device->queue->available->index != device->seen);
    return device->queue->available->ring[device->seen++ % device->queue->size];
}

static void give_back(struct device *device, uint32_t id, uint32_t length)
{
    volatile struct used_element *element = &device->queue->used->ring[device->used % device->queue->size];
    element->id = id;
    element->length = length;
    device->queue->used->index = ++device->used;
}

static struct virtqueue new_queue(bool event_index, uint16_t chain_length)
{
    struct virtqueue queue;
    virtqueue_init(&queue, 0, SIZE, event_index);
    virtqueue_set_chains(&queue, chain_length, SIZE);
    return queue;
}

static void test_layout(void)
{
    struct virtqueue queue = new_queue(false, 3);
    CHECK_NUMBER(2, queue.chains);
    CHECK_NUMBER(16 * SIZE, (uintptr_t)queue.available - (uintptr_t)queue.descriptors);
    CHECK_NUMBER(4096, (uintptr_t)queue.used - (uintptr_t)queue.descriptors);
    CHECK_NUMBER(0, (uintptr_t)queue.descriptors % 4096);
    CHECK_NUMBER(1, virtqueue_chain(&queue, 1) == &queue.descriptors[3]);
    CHECK_NUMBER(DESCRIPTOR_NEXT, queue.descriptors[3].flags);
    CHECK_NUMBER(4, queue.descriptors[3].next);
    CHECK_NUMBER(0, queue.descriptors[5].flags);
}

/* Chains come back in another order, over and over. */
static void test_rounds(bool event_index)
{
    struct virtqueue queue = new_queue(event_index, 2);
    struct device device = {.queue = &queue};
    uint16_t chain;
    uint32_t length;
    for (uint32_t round = 0; round < ROUNDS; round++) {
        CHECK_NUMBER(0, virtqueue_has_used(&queue));
        for (uint16_t i = 0; i < queue.chains; i++)
            virtqueue_offer(&queue, i);
        CHECK_NUMBER(queue.chains, queue.offered);
        uint16_t ids[SIZE];
        for (uint16_t i = 0; i < queue.chains; i++)
            ids[i] = next_available(&device);
        for (uint16_t i = 0; i < queue.chains; i++)
            give_back(&device, ids[(i + round) % queue.chains], round + i);
        for (uint16_t i = 0; i < queue.chains; i++) {
            CHECK_NUMBER(1, virtqueue_take(&queue, &chain, &length));
            CHECK_NUMBER((i + round) % queue.chains, chain);
            CHECK_NUMBER(round + i, length);
        }
        CHECK_NUMBER(0, virtqueue_take(&queue, &chain, &length));
        CHECK_NUMBER(0, queue.offered);
        CHECK_NUMBER(0, queue.broken);
    }
}

static void check_breaks(uint32_t id)
{
    struct virtqueue queue = new_queue(true, 2);
    struct device device = {.queue = &queue};
    uint16_t chain;
    uint32_t length;
    virtqueue_offer(&queue, 1);
    give_back(&device, id, 0);
    CHECK_NUMBER(0, virtqueue_take(&queue, &chain, &length));
    CHECK_NUMBER(1, queue.broken);
    give_back(&device, 2, 0); /* right, and too late */
    CHECK_NUMBER(0, virtqueue_has_used(&queue));
    CHECK_NUMBER(0, virtqueue_take(&queue, &chain, &length));
}

static void test_ids_that_the_device_has_not(void)
{
    check_breaks(0);       /* the driver's */
    check_breaks(3);       /* the middle of a chain */
    check_breaks(SIZE);    /* behind the last */
    check_breaks(0x10002); /* right in its lower half */
    check_breaks(UINT32_MAX);
    struct virtqueue queue = new_queue(false, 2);
    struct device device = {.queue = &queue};
    uint16_t chain;
    uint32_t length;
    virtqueue_offer(&queue, 1);
    give_back(&device, 2, 0);
    give_back(&device, 2, 0); /* twice */
    CHECK_NUMBER(1, virtqueue_take(&queue, &chain, &length));
    CHECK_NUMBER(0, virtqueue_take(&queue, &chain, &length));
    CHECK_NUMBER(1, queue.broken);
}

static void wish_of_device(struct virtqueue *queue, uint16_t index)
{
    *(volatile uint16_t *)&queue->used->ring[queue->size] = index;
}

static void test_notification_by_index(void)
{
    struct virtqueue queue = new_queue(true, 1);
    wish_of_device(&queue, 0);
    CHECK_NUMBER(0, virtqueue_wants_notification(&queue));
    virtqueue_offer(&queue, 0);
    CHECK_NUMBER(1, virtqueue_wants_notification(&queue));
    virtqueue_offer(&queue, 1);
    CHECK_NUMBER(0, virtqueue_wants_notification(&queue)); /* it has been told, and wants no more */
    wish_of_device(&queue, 3);
    virtqueue_offer(&queue, 2);
    CHECK_NUMBER(0, virtqueue_wants_notification(&queue));
    virtqueue_offer(&queue, 3);
    virtqueue_offer(&queue, 4);
    CHECK_NUMBER(1, virtqueue_wants_notification(&queue)); /* several at once go past it */
}

static void test_notification_by_flag(void)
{
    struct virtqueue queue = new_queue(false, 1);
    CHECK_NUMBER(0, virtqueue_wants_notification(&queue));
    virtqueue_offer(&queue, 0);
    CHECK_NUMBER(1, virtqueue_wants_notification(&queue));
    queue.used->flags = 1;
    virtqueue_offer(&queue, 1);
    CHECK_NUMBER(0, virtqueue_wants_notification(&queue));
}

static void test_interrupts(void)
{
    struct virtqueue by_index = new_queue(true, 1);
    CHECK_NUMBER(UINT16_MAX, by_index.available->ring[SIZE]);
    virtqueue_ask_interrupt(&by_index);
    CHECK_NUMBER(0, by_index.available->ring[SIZE]);
    CHECK_NUMBER(0, by_index.available->flags);
    struct virtqueue by_flag = new_queue(false, 1);
    CHECK_NUMBER(1, by_flag.available->flags);
    virtqueue_ask_interrupt(&by_flag);
    CHECK_NUMBER(0, by_flag.available->flags);
    virtqueue_refuse_interrupt(&by_flag);
    CHECK_NUMBER(1, by_flag.available->flags);
}

int main(void)
{
    test_layout();
    test_rounds(false);
    test_rounds(true);
    test_ids_that_the_device_has_not();
    test_notification_by_index();
    test_notification_by_flag();
    test_interrupts();
    return 0;
}
