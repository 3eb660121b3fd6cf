/*
 * pci.h - finding PCI functions and their registers (PCI Local Bus 3.0, chapter 6).
 */
#ifndef VIRTIO_PCI_H
#define VIRTIO_PCI_H

#include <stdbool.h>
#include <stdint.h>

#define PCI_NAME_SIZE 12 /* "PCI:bb:dd.f" and a NUL */

struct pci_function {
    uint32_t address; /* bus, device and function as configuration addresses have them */
    uint16_t vendor;
    uint16_t device;
    char name[PCI_NAME_SIZE]; /* PCI:bb:dd, with .f if that is not 0 */
};

/* Offsets in the configuration space. */
enum { PCI_COMMAND = 0x04, PCI_SUBSYSTEM = 0x2e, PCI_LINE = 0x3c, PCI_BAR_0 = 0x10 };

#define PCI_CAPABILITY_VENDOR 0x09
#define PCI_CAPABILITY_MSIX 0x11

/* Calls found(function) for all there are: buses ascending, devices, then functions. */
void pci_scan(void (*found)(const struct pci_function *function));

uint32_t pci_read32(const struct pci_function *function, unsigned offset);
uint16_t pci_read16(const struct pci_function *function, unsigned offset);
uint8_t pci_read8(const struct pci_function *function, unsigned offset);

/* Has the function answer on its ports and addresses, reach memory, and interrupt by a line. */
void pci_enable(const struct pci_function *function);

/*
 * The offset of the next capability with that id after the one at offset, or the first if offset
 * is 0; 0 if there is none.
 */
unsigned pci_capability(const struct pci_function *function, uint8_t id, unsigned offset);

/* Where one of six base address registers leads. */
struct pci_bar {
    enum { PCI_BAR_NONE, PCI_BAR_PORTS, PCI_BAR_MEMORY } kind;
    uint64_t address;
};

struct pci_bar pci_bar(const struct pci_function *function, unsigned number);

#endif
