/*
 * multiboot.c - memory and command line from the boot loader.
 *
 * Its data lie anywhere in memory, so what is needed of them is kept before memory is used: before
 * the stack moves to the end of it.
 */
#include "virtio/multiboot.h"

#include <stddef.h>

#include "common/abort.h"
#include "virtio/serial.h"

#define HAS_CMDLINE (1U << 2)
#define MEMORY_AVAILABLE 1
#define MEMORY_START 0x100000UL  /* the region that the image is in */
#define MEMORY_LIMIT (1UL << 32) /* what is mapped */
#define PAGE_MASK 0xfffUL
#define STACK_ROOM 0x10000UL /* memory_init() asks for more, with the stack in use */

struct multiboot_info {
    uint32_t flags;
    uint32_t mem_lower;
    uint32_t mem_upper;
    uint32_t boot_device;
    uint32_t cmdline;
    uint32_t mods_count;
    uint32_t mods_addr;
    uint32_t syms[4];
    uint32_t mmap_length;
    uint32_t mmap_addr;
};

/* size does not count itself: the next entry is size + 4 bytes further. */
struct multiboot_memory {
    uint32_t size;
    uint64_t address;
    uint64_t length;
    uint32_t type;
} __attribute__((packed));

_Static_assert(offsetof(struct multiboot_info, cmdline) == 16, "cmdline");
_Static_assert(offsetof(struct multiboot_info, mmap_length) == 44, "mmap_length");
_Static_assert(offsetof(struct multiboot_info, mmap_addr) == 48, "mmap_addr");
_Static_assert(offsetof(struct multiboot_memory, type) == 20, "type");

extern const char _end[];

static uint64_t memory_end;
static char cmdline[MULTIBOOT_CMDLINE_MAX + 1];
static bool cmdline_is_cut;

static void keep_cmdline(const char *text)
{
    while (*text != '\0' && *text != ' ') /* the name of the kernel */
        text++;
    while (*text == ' ')
        text++;
    size_t length = 0;
    while (text[length] != '\0' && length < MULTIBOOT_CMDLINE_MAX) {
        cmdline[length] = text[length];
        length++;
    }
    cmdline_is_cut = text[length] != '\0';
}

/* Returns the end of the region that begins at 1 MiB, or 0. */
static uint64_t find_memory_end(const struct multiboot_info *info)
{
    uintptr_t next = info->mmap_addr;
    uintptr_t end = next + info->mmap_length;
    while (next + sizeof(struct multiboot_memory) <= end) {
        const struct multiboot_memory *memory = (const struct multiboot_memory *)next;
        if (memory->address == MEMORY_START && memory->type == MEMORY_AVAILABLE) {
            uint64_t room = MEMORY_LIMIT - MEMORY_START;
            return MEMORY_START + (memory->length < room ? memory->length : room);
        }
        next += memory->size + sizeof(memory->size);
    }
    return 0;
}

uint64_t boot_memory_end(uint32_t info_address)
{
    const struct multiboot_info *info = (const struct multiboot_info *)(uintptr_t)info_address;
    serial_init();
    if (info->flags & HAS_CMDLINE)
        keep_cmdline((const char *)(uintptr_t)info->cmdline);
    memory_end = find_memory_end(info) & ~PAGE_MASK;
    if (memory_end == 0)
        PANIC("The boot loader names no memory at 1 MiB");
    if (memory_end < (uintptr_t)_end + STACK_ROOM)
        PANIC("Not enough memory");
    return memory_end;
}

uint64_t multiboot_memory_end(void)
{
    return memory_end;
}

const char *multiboot_cmdline(void)
{
    return cmdline;
}

bool multiboot_cmdline_is_cut(void)
{
    return cmdline_is_cut;
}
