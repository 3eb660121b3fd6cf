/*
 * public_names.c - every name that programs find in the installed headers, used as they use it.
 *
 * It is only compiled: in C and C++, as a guest and as a tender (HVT_HOST).
 */
#ifdef HVT_HOST
#define MFT_ENTRIES 2
#endif
#include <mft_abi.h>
#include <elf_abi.h>
#include <hvt_abi.h>

#define IS(what, value) SOLO5_STATIC_ASSERT((what) == (value), #what)
#define MEMBER(type, member, offset, bytes)                                                                            \
    IS(offsetof(struct type, member), offset);                                                                         \
    IS(sizeof(((struct type *)0)->member), bytes)

/* mft_abi.h */
IS(MFT_VERSION, 1);
IS(MFT_MAX_ENTRIES, 64);
IS(MFT_NAME_SIZE, 68);
IS(MFT_NAME_MAX, 67);
IS(MFT_DEV_BLOCK_BASIC, 1);
IS(MFT_DEV_NET_BASIC, 2);
IS(MFT_RESERVED_FIRST, 0x40000000);
IS(sizeof(enum mft_type), sizeof(mft_type_t));
MEMBER(mft_entry, name, 0, 68);
MEMBER(mft_entry, type, 68, 4);
MEMBER(mft_entry, u.block_basic.capacity, 72, 8);
MEMBER(mft_entry, u.block_basic.block_size, 80, 2);
MEMBER(mft_entry, u.net_basic.mac, 72, 6);
MEMBER(mft_entry, u.net_basic.mtu, 78, 2);
MEMBER(mft_entry, b.hostfd, 88, 4);
MEMBER(mft_entry, b.data, 88, 8);
MEMBER(mft_entry, attached, 96, 1);
IS(sizeof(struct mft_entry), 104);
MEMBER(mft, version, 0, 4);
MEMBER(mft, entries, 4, 4);
IS(offsetof(struct mft, e), 8);
IS(sizeof(MFT1_NOTE_NAME), 6);
IS(MFT1_NOTE_TYPE, 0x3154464d);
IS(MFT1_NOTE_ALIGN, 8);
IS(MFT1_NOTE_MAX_SIZE, 6668);
MEMBER(mft1_nhdr, n_namesz, 0, 4);
MEMBER(mft1_nhdr, n_descsz, 4, 4);
MEMBER(mft1_nhdr, n_type, 8, 4);
MEMBER(mft1_nhdr, n_name, 12, 8);
MEMBER(mft1_note, h, 0, 20);
IS(offsetof(struct mft1_note, m), 24);

#ifdef HVT_HOST
IS(sizeof(struct mft), 8 + 2 * 104);
IS(sizeof(struct mft1_note), 32 + 2 * 104);
MFT1_NOTE_DECLARE_BEGIN
{
    .version = MFT_VERSION,
    .entries = 2,
    .e =
        {
            {.name = "", .type = MFT_RESERVED_FIRST, .u = {{0, 0}}, .b = {0}, .attached = false},
            {.name = "wan", .type = MFT_DEV_NET_BASIC, .u = {{0, 0}}, .b = {0}, .attached = false},
        },
} MFT1_NOTE_DECLARE_END
#else
/* A runtime's own glue. */
extern const struct mft1_note __solo5_mft1_note __attribute__((weak));
uint32_t entries_of_the_note(void);
uint32_t entries_of_the_note(void)
{
    return __solo5_mft1_note.m.entries;
}
#endif

/* elf_abi.h */
IS(HVT_ABI_TARGET, 1);
IS(SPT_ABI_TARGET, 2);
IS(VIRTIO_ABI_TARGET, 3);
IS(MUEN_ABI_TARGET, 4);
IS(GENODE_ABI_TARGET, 5);
IS(XEN_ABI_TARGET, 6);
IS(sizeof(enum abi_target), 4);
IS(sizeof(ABI1_NOTE_NAME), 6);
IS(ABI1_NOTE_TYPE, 0x31494241);
IS(ABI1_NOTE_ALIGN, 4);
IS(ABI1_NOTE_MAX_SIZE, 32);
MEMBER(abi1_nhdr, n_namesz, 0, 4);
MEMBER(abi1_nhdr, n_descsz, 4, 4);
MEMBER(abi1_nhdr, n_type, 8, 4);
MEMBER(abi1_nhdr, n_name, 12, 8);
MEMBER(abi1_info, abi_target, 0, 4);
MEMBER(abi1_info, abi_version, 4, 4);
MEMBER(abi1_info, reserved0, 8, 4);
MEMBER(abi1_info, reserved1, 12, 4);
MEMBER(abi1_note, h, 0, 20);
MEMBER(abi1_note, i, 20, 16);
IS(sizeof(struct abi1_note), 36);
IS(sizeof(struct openbsd_note), 24);

ABI1_NOTE_DECLARE_BEGIN
{
    .abi_target = HVT_ABI_TARGET,
    .abi_version = HVT_ABI_VERSION,
    .reserved0 = 0,
    .reserved1 = 0,
} ABI1_NOTE_DECLARE_END

DECLARE_ELF_INTERP
DECLARE_OPENBSD_NOTE

/* hvt_abi.h: the structures are the same in a guest and in a tender. */
IS(sizeof(hvt_gpa_t), 8);
IS(sizeof(HVT_GUEST_PTR(char *)), 8);
IS(HVT_HYPERCALL_PIO_BASE, 0x500);
IS(HVT_RING_KICK_PIO_BASE, 0x600);
IS(HVT_HYPERCALL_MMIO_BASE, 1UL << 32);
IS(HVT_RING_KICK_MMIO_BASE, (1UL << 32) + 0x100);
IS(HVT_HYPERCALL_ADDRESS(3), (1UL << 32) + 24);
IS(HVT_HYPERCALL_NR(HVT_HYPERCALL_ADDRESS(8)), 8);
IS(HVT_FEATURE_RING_IO, 1);
IS(HVT_HALT_COOKIE_MAX, 512);
IS(HVT_HYPERCALL_WALLTIME, 1);
IS(HVT_HYPERCALL_PUTS, 2);
IS(HVT_HYPERCALL_POLL, 3);
IS(HVT_HYPERCALL_BLOCK_WRITE, 4);
IS(HVT_HYPERCALL_BLOCK_READ, 5);
IS(HVT_HYPERCALL_NET_WRITE, 6);
IS(HVT_HYPERCALL_NET_READ, 7);
IS(HVT_HYPERCALL_HALT, 8);
IS(HVT_HYPERCALL_MAX, 9);
IS(sizeof(enum hvt_hypercall), 4);
MEMBER(hvt_boot_info, mem_size, 0, 8);
MEMBER(hvt_boot_info, kernel_end, 8, 8);
MEMBER(hvt_boot_info, cpu_cycle_freq, 16, 8);
MEMBER(hvt_boot_info, cmdline, 24, 8);
MEMBER(hvt_boot_info, mft, 32, 8);
MEMBER(hvt_boot_info, host_features, 40, 4);
MEMBER(hvt_boot_info, guest_features, 44, 4);
MEMBER(hvt_boot_info, net_ring, 48, 8);
MEMBER(hvt_hc_walltime, nsecs, 0, 8);
MEMBER(hvt_hc_puts, data, 0, 8);
MEMBER(hvt_hc_puts, len, 8, 8);
MEMBER(hvt_hc_poll, timeout_nsecs, 0, 8);
MEMBER(hvt_hc_poll, ready_set, 8, 8);
MEMBER(hvt_hc_poll, ret, 16, 4);
MEMBER(hvt_hc_block_write, handle, 0, 8);
MEMBER(hvt_hc_block_write, offset, 8, 8);
MEMBER(hvt_hc_block_write, data, 16, 8);
MEMBER(hvt_hc_block_write, len, 24, 8);
MEMBER(hvt_hc_block_write, ret, 32, 4);
MEMBER(hvt_hc_block_read, handle, 0, 8);
MEMBER(hvt_hc_block_read, offset, 8, 8);
MEMBER(hvt_hc_block_read, data, 16, 8);
MEMBER(hvt_hc_block_read, len, 24, 8);
MEMBER(hvt_hc_block_read, ret, 32, 4);
MEMBER(hvt_hc_net_write, handle, 0, 8);
MEMBER(hvt_hc_net_write, data, 8, 8);
MEMBER(hvt_hc_net_write, len, 16, 8);
MEMBER(hvt_hc_net_write, ret, 24, 4);
MEMBER(hvt_hc_net_read, handle, 0, 8);
MEMBER(hvt_hc_net_read, data, 8, 8);
MEMBER(hvt_hc_net_read, len, 16, 8);
MEMBER(hvt_hc_net_read, ret, 24, 4);
MEMBER(hvt_hc_halt, cookie, 0, 8);
MEMBER(hvt_hc_halt, exit_status, 8, 4);

#ifdef HVT_HOST
int hvt_do_hypercall; /* the name is free in a tender */
int hvt_ring_kick;
hvt_gpa_t address_of(const struct hvt_hc_puts *puts);
hvt_gpa_t address_of(const struct hvt_hc_puts *puts)
{
    return puts->data;
}
#else
void say(const char *text, size_t length);
void say(const char *text, size_t length)
{
    struct hvt_hc_puts puts;
    puts.data = text;
    puts.len = length;
    hvt_do_hypercall(HVT_HYPERCALL_PUTS, &puts);
    hvt_ring_kick(0);
}
#endif
