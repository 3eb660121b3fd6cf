/*
 * pci.c - PCI configuration space by mechanism 1: an address port and a data port.
 */
#include "virtio/pci.h"

#include "virtio/ports.h"

#define CONFIG_ADDRESS 0xcf8
#define CONFIG_DATA 0xcfc
#define CONFIG_ENABLE 0x80000000U

#define BUSES 256
#define DEVICES 32
#define FUNCTIONS 8

#define VENDOR 0x00
#define STATUS 0x06
#define STATUS_CAPABILITIES 0x10
#define CLASS 0x0a /* class in the upper byte, subclass in the lower */
#define CLASS_HOST_BRIDGE 0x0600
#define HEADER_TYPE 0x0e
#define HEADER_TYPE_MASK 0x7f
#define HEADER_TYPE_BRIDGE 0x01
#define HEADER_TYPE_MANY 0x80 /* functions */
#define SECONDARY_BUS 0x19    /* of a bridge */
#define CAPABILITIES 0x34
#define CAPABILITIES_MAX 48 /* they are 4 bytes or more, in 192 */
#define VENDOR_NONE 0xffff

#define COMMAND_PORTS 0x0001
#define COMMAND_MEMORY 0x0002
#define COMMAND_MASTER 0x0004
#define COMMAND_NO_LINE 0x0400
#define MSIX_CONTROL 2
#define MSIX_CONTROL_ENABLE 0x8000

#define BARS 6
#define BAR_PORTS 0x1U
#define BAR_PORTS_MASK 0xfffcU
#define BAR_TYPE_MASK 0x6U
#define BAR_TYPE_64 0x4U
#define BAR_MEMORY_MASK 0xfffffff0U

static void select(const struct pci_function *function, unsigned offset)
{
    out32(CONFIG_ADDRESS, CONFIG_ENABLE | function->address | (offset & 0xfc));
}

uint32_t pci_read32(const struct pci_function *function, unsigned offset)
{
    select(function, offset);
    return in32(CONFIG_DATA);
}

uint16_t pci_read16(const struct pci_function *function, unsigned offset)
{
    select(function, offset);
    return in16((uint16_t)(CONFIG_DATA + (offset & 2)));
}

uint8_t pci_read8(const struct pci_function *function, unsigned offset)
{
    select(function, offset);
    return in8((uint16_t)(CONFIG_DATA + (offset & 3)));
}

static void write16(const struct pci_function *function, unsigned offset, uint16_t value)
{
    select(function, offset);
    out16((uint16_t)(CONFIG_DATA + (offset & 2)), value);
}

static char *put_hex(char *text, unsigned byte)
{
    *text++ = "0123456789abcdef"[byte >> 4];
    *text++ = "0123456789abcdef"[byte & 15];
    return text;
}

static void set_name(char *name, unsigned bus, unsigned device, unsigned function)
{
    for (const char *prefix = "PCI:"; *prefix != '\0'; prefix++)
        *name++ = *prefix;
    name = put_hex(name, bus);
    *name++ = ':';
    name = put_hex(name, device);
    if (function != 0) {
        *name++ = '.';
        *name++ = (char)('0' + function);
    }
    *name = '\0';
}

/* Fills in a function; false if there is none. */
static bool look(unsigned bus, unsigned device, unsigned number, struct pci_function *function)
{
    function->address = bus << 16 | device << 11 | number << 8;
    uint32_t id = pci_read32(function, VENDOR);
    function->vendor = (uint16_t)id;
    function->device = (uint16_t)(id >> 16);
    set_name(function->name, bus, device, number);
    return function->vendor != VENDOR_NONE;
}

/* The buses known so far. Those behind a bridge have higher numbers than its own. */
struct buses {
    bool known[BUSES];
    bool all; /* more than one host bridge: other buses are behind no bridge of bus 0 */
};

static void note_bridge(struct buses *buses, const struct pci_function *function, unsigned bus)
{
    uint8_t type = pci_read8(function, HEADER_TYPE) & HEADER_TYPE_MASK;
    if (type == HEADER_TYPE_BRIDGE)
        buses->known[pci_read8(function, SECONDARY_BUS)] = true;
    else if (bus == 0 && function->address != 0 && pci_read16(function, CLASS) == CLASS_HOST_BRIDGE)
        buses->all = true;
}

static void scan_device(struct buses *buses, unsigned bus, unsigned device,
                        void (*found)(const struct pci_function *function))
{
    struct pci_function function;
    if (!look(bus, device, 0, &function))
        return;
    bool many = pci_read8(&function, HEADER_TYPE) & HEADER_TYPE_MANY;
    for (unsigned number = 0; number < (many ? FUNCTIONS : 1); number++) {
        if (look(bus, device, number, &function)) {
            note_bridge(buses, &function, bus);
            found(&function);
        }
    }
}

/* Only buses that there are: each look at a device that is not there costs two exits of the VM. */
void pci_scan(void (*found)(const struct pci_function *function))
{
    static struct buses buses;
    buses.known[0] = true;
    for (unsigned bus = 0; bus < BUSES; bus++) {
        if (buses.known[bus] || buses.all)
            for (unsigned device = 0; device < DEVICES; device++)
                scan_device(&buses, bus, device, found);
    }
}

void pci_enable(const struct pci_function *function)
{
    uint16_t command = pci_read16(function, PCI_COMMAND);
    command |= COMMAND_PORTS | COMMAND_MEMORY | COMMAND_MASTER;
    write16(function, PCI_COMMAND, command & (uint16_t)~COMMAND_NO_LINE);
    unsigned msix = pci_capability(function, PCI_CAPABILITY_MSIX, 0);
    if (msix != 0) {
        uint16_t control = pci_read16(function, msix + MSIX_CONTROL);
        write16(function, msix + MSIX_CONTROL, control & (uint16_t)~MSIX_CONTROL_ENABLE);
    }
}

unsigned pci_capability(const struct pci_function *function, uint8_t id, unsigned offset)
{
    if (!(pci_read16(function, STATUS) & STATUS_CAPABILITIES))
        return 0;
    unsigned next = offset == 0 ? CAPABILITIES : offset + 1;
    for (int i = 0; i < CAPABILITIES_MAX; i++) {
        unsigned capability = pci_read8(function, next) & 0xfc;
        if (capability == 0 || pci_read8(function, capability) == id)
            return capability;
        next = capability + 1;
    }
    return 0;
}

struct pci_bar pci_bar(const struct pci_function *function, unsigned number)
{
    struct pci_bar bar = {.kind = PCI_BAR_NONE, .address = 0};
    if (number >= BARS)
        return bar;
    uint32_t low = pci_read32(function, PCI_BAR_0 + 4 * number);
    if (low & BAR_PORTS) {
        bar.address = low & BAR_PORTS_MASK;
        bar.kind = bar.address == 0 ? PCI_BAR_NONE : PCI_BAR_PORTS;
        return bar;
    }
    bar.address = low & BAR_MEMORY_MASK;
    if ((low & BAR_TYPE_MASK) == BAR_TYPE_64 && number + 1 < BARS)
        bar.address |= (uint64_t)pci_read32(function, PCI_BAR_0 + 4 * (number + 1)) << 32;
    bar.kind = bar.address == 0 ? PCI_BAR_NONE : PCI_BAR_MEMORY;
    return bar;
}
