/*
 * transport.h - how a virtio device is reached (Virtual I/O Device 1.2, sections 3.1 and 4.1).
 *
 * A modern device has its registers in memory, a legacy one on ports; a transitional one has both.
 */
#ifndef VIRTIO_TRANSPORT_H
#define VIRTIO_TRANSPORT_H

#include <stdbool.h>
#include <stdint.h>

#include "virtio/pci.h"

/* Features that drivers of all kinds may want. */
#define VIRTIO_F_ANY_LAYOUT (1UL << 27) /* legacy: headers need no descriptor of their own */
#define VIRTIO_F_EVENT_IDX (1UL << 29)
#define VIRTIO_F_VERSION_1 (1UL << 32)

struct virtqueue;
struct transport;

struct virtio_device {
    struct pci_function pci;
    const struct transport *transport;
    uint16_t ports; /* legacy: all registers */
    struct {        /* modern */
        volatile uint8_t *common;
        volatile uint8_t *notify;
        volatile uint8_t *isr;
        volatile uint8_t *config;
        uint64_t config_size;
        uint64_t notify_size;
        uint32_t notify_multiplier;
    } modern;
    uint64_t features; /* agreed on */
};

/* The register level. Queues are selected by the caller. */
struct transport {
    bool is_modern;
    uint64_t (*offered)(const struct virtio_device *device);
    void (*accept)(const struct virtio_device *device, uint64_t features);
    uint8_t (*status)(const struct virtio_device *device);
    void (*set_status)(const struct virtio_device *device, uint8_t status);
    uint16_t (*queue_size)(const struct virtio_device *device, uint16_t queue);
    /* Tells where the queue selected last is; false if the device can't have it there. */
    bool (*set_queue)(const struct virtio_device *device, struct virtqueue *queue);
    void (*notify)(const struct virtio_device *device, const struct virtqueue *queue);
    uint8_t (*isr)(const struct virtio_device *device);
    /* Reads 1, 2 or 4 bytes. */
    uint32_t (*config)(const struct virtio_device *device, unsigned offset, unsigned size);
};

extern const struct transport transport_legacy, transport_modern;

/* Fills in where the registers are; false if not all of them are there. */
bool legacy_find(struct virtio_device *device);
bool modern_find(struct virtio_device *device);

/*
 * Finds the registers, has the device interrupt, resets it and agrees with it on those of the wanted
 * features that it offers. false: it can't be used, and a line says why.
 */
bool transport_open(struct virtio_device *device, uint64_t wanted);

/* Sets up a queue, with memory of its own; false if there is none with that number. */
bool transport_queue(struct virtio_device *device, struct virtqueue *queue, uint16_t number);

/* The device may use its queues from here on. */
void transport_start(struct virtio_device *device);

/* Has the device leave memory alone for good; false if it does not answer. */
bool transport_reset(struct virtio_device *device);

/* Reads a number of 1, 2, 4 or 8 bytes that the device does not change meanwhile. */
uint64_t transport_config(const struct virtio_device *device, unsigned offset, unsigned size);

/* Where the device is, for a line. */
uint64_t transport_base(const struct virtio_device *device);

#endif
