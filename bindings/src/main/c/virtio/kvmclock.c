/*
 * kvmclock.c - KVM keeps a page up to date with which the cycle counter becomes time.
 */
#include "virtio/kvmclock.h"

#include <stddef.h>

#include "common/attributes.h"
#include "common/x86_64/cpu.h"

#define CPUID_FEATURES 1U
#define CPUID_FEATURES_ECX_HYPERVISOR (1U << 31)
#define CPUID_HYPERVISOR 0x40000000U
#define CPUID_HYPERVISOR_STEP 0x100U /* KVM comes second where it also poses as Hyper-V */
#define CPUID_HYPERVISOR_END 0x40001000U
#define KVM_NAME_EBX 0x4b4d564bU /* KVMK */
#define KVM_NAME_ECX 0x564b4d56U /* VMKV */
#define KVM_NAME_EDX 0x0000004dU /* M */

#define FEATURE_CLOCK (1U << 0)
#define FEATURE_CLOCK2 (1U << 3)

#define MSR_WALL 0x11U
#define MSR_SYSTEM 0x12U
#define MSR_WALL2 0x4b564d00U
#define MSR_SYSTEM2 0x4b564d01U
#define SYSTEM_ENABLE 1U

#define NANOSECONDS_PER_SECOND 1000000000UL
#define READ_TRIES 1000 /* the host writes only while this processor does not run */

/* The versions are odd while the host writes. */
struct system_time {
    uint32_t version;
    uint32_t pad0;
    uint64_t tsc_timestamp;
    uint64_t system_time; /* ns, at tsc_timestamp */
    uint32_t tsc_to_system_mul;
    int8_t tsc_shift;
    uint8_t flags;
    uint8_t pad[2];
};

struct wall_clock {
    uint32_t version;
    uint32_t sec;
    uint32_t nsec;
};

_Static_assert(sizeof(struct system_time) == 32, "system_time");
_Static_assert(offsetof(struct system_time, tsc_to_system_mul) == 24, "tsc_to_system_mul");
_Static_assert(offsetof(struct system_time, tsc_shift) == 28, "tsc_shift");
_Static_assert(sizeof(struct wall_clock) == 12, "wall_clock");

static volatile struct system_time system_time ALIGNED(32);
static volatile struct wall_clock wall_clock ALIGNED(16);
static uint64_t last;

/* Returns the leaf with KVM's features, or 0. */
static uint32_t find_features(void)
{
    if (!(cpu_id(CPUID_FEATURES).ecx & CPUID_FEATURES_ECX_HYPERVISOR))
        return 0;
    for (uint32_t leaf = CPUID_HYPERVISOR; leaf < CPUID_HYPERVISOR_END; leaf += CPUID_HYPERVISOR_STEP) {
        struct cpu_id id = cpu_id(leaf);
        if (id.ebx == KVM_NAME_EBX && id.ecx == KVM_NAME_ECX && id.edx == KVM_NAME_EDX)
            return leaf + 1;
    }
    return 0;
}

bool kvmclock_init(void)
{
    uint32_t leaf = find_features();
    uint32_t features = leaf == 0 ? 0 : cpu_id(leaf).eax;
    if (!(features & (FEATURE_CLOCK | FEATURE_CLOCK2)))
        return false;
    bool second = features & FEATURE_CLOCK2;
    cpu_write_msr(second ? MSR_WALL2 : MSR_WALL, (uintptr_t)&wall_clock);
    cpu_write_msr(second ? MSR_SYSTEM2 : MSR_SYSTEM, (uintptr_t)&system_time | SYSTEM_ENABLE);
    return system_time.tsc_to_system_mul != 0;
}

uint64_t kvmclock_monotonic(void)
{
    __extension__ typedef unsigned __int128 uint128;
    uint64_t now = 0;
    for (int tries = 0; tries < READ_TRIES; tries++) {
        uint32_t version = system_time.version;
        int shift = system_time.tsc_shift;
        uint64_t ticks = cpu_cycles() - system_time.tsc_timestamp;
        ticks = shift >= 0 ? ticks << shift : ticks >> -shift;
        now = system_time.system_time + (uint64_t)((uint128)ticks * system_time.tsc_to_system_mul >> 32);
        if (!(version & 1) && system_time.version == version)
            break;
    }
    if (now > last) /* a new page may begin a little before the old one's time */
        last = now;
    return last;
}

uint64_t kvmclock_wall_base(void)
{
    return wall_clock.sec * NANOSECONDS_PER_SECOND + wall_clock.nsec;
}
