/*
 * devices.c - the manifest's devices, by their handles. Whoever calls has checked ranges and sizes.
 */
#include "guest.h"

#include <stdlib.h>
#include <string.h>

#include "mft_abi.h"

enum { NO_FRAME = -1, FAILED = -3 };

/* The devices as they were declared; what the tender has filled in is in the bindings' copy. */
extern const unsigned char __solo5_mft1_note[];

static const mft1_note_aligned_t *manifest_note(void)
{
    return (const void *)__solo5_mft1_note;
}

static solo5_handle_set_t acquired;

static int32_t keep(solo5_handle_t handle)
{
    acquired |= (solo5_handle_set_t)1 << handle;
    return (int32_t)handle;
}

int32_t guest_net_acquire(const char *name, uint8_t *mac, int32_t *mtu)
{
    solo5_handle_t handle;
    struct solo5_net_info info;
    if (solo5_net_acquire(name, &handle, &info) != SOLO5_R_OK)
        return 0;
    memcpy(mac, info.mac_address, sizeof info.mac_address);
    *mtu = (int32_t)info.mtu;
    return keep(handle);
}

int32_t guest_block_acquire(const char *name, int64_t *capacity, int32_t *block_size)
{
    solo5_handle_t handle;
    struct solo5_block_info info;
    if (solo5_block_acquire(name, &handle, &info) != SOLO5_R_OK)
        return 0;
    *capacity = (int64_t)info.capacity;
    *block_size = (int32_t)info.block_size;
    return keep(handle);
}

int32_t guest_net_read(int32_t handle, uint8_t *to, int32_t size)
{
    size_t read = 0;
    solo5_result_t result = solo5_net_read((solo5_handle_t)handle, to, (size_t)size, &read);
    return result == SOLO5_R_OK ? (int32_t)read : result == SOLO5_R_AGAIN ? NO_FRAME : FAILED;
}

int32_t guest_net_write(int32_t handle, const uint8_t *from, int32_t size)
{
    return solo5_net_write((solo5_handle_t)handle, from, (size_t)size) == SOLO5_R_OK ? 0 : FAILED;
}

/*
 * All blocks by one call where the bindings take them. If it fails, block by block, the same bytes to the same place: the
 * first that fails again is the answer.
 */
int32_t guest_block_read(int32_t handle, int64_t offset, uint8_t *to, int32_t size, int32_t block_size)
{
    solo5_handle_t device = (solo5_handle_t)handle;
    if (size == 0 || solo5_block_read(device, (solo5_off_t)offset, to, (size_t)size) == SOLO5_R_OK)
        return size;
    int32_t done = 0;
    while (done < size &&
           solo5_block_read(device, (solo5_off_t)(offset + done), to + done, (size_t)block_size) == SOLO5_R_OK)
        done += block_size;
    return done;
}

int32_t guest_block_write(int32_t handle, int64_t offset, const uint8_t *from, int32_t size, int32_t block_size)
{
    solo5_handle_t device = (solo5_handle_t)handle;
    if (size == 0 || solo5_block_write(device, (solo5_off_t)offset, from, (size_t)size) == SOLO5_R_OK)
        return size;
    int32_t done = 0;
    while (done < size &&
           solo5_block_write(device, (solo5_off_t)(offset + done), from + done, (size_t)block_size) == SOLO5_R_OK)
        done += block_size;
    return done;
}

int64_t guest_wait(int64_t deadline)
{
    solo5_handle_set_t ready = 0;
    guest_console_flush();
    solo5_yield((solo5_time_t)deadline, &ready);
    /* Frames of a device that nobody reads would end every wait at once. */
    for (solo5_handle_set_t left = ready & ~acquired; left != 0; left &= left - 1) {
        uint8_t lost[64];
        size_t size;
        solo5_net_read((solo5_handle_t)__builtin_ctzll(left), lost, sizeof lost, &size);
    }
    return (int64_t)(ready & acquired);
}

int32_t guest_device_count(void)
{
    return (int32_t)manifest_note()->m.entries - 1;
}

int32_t guest_device_type(int32_t handle)
{
    return (int32_t)manifest_note()->m.e[handle].type;
}

int32_t guest_device_name(int32_t handle, char *to)
{
    memcpy(to, manifest_note()->m.e[handle].name, MFT_NAME_SIZE);
    return (int32_t)strlen(to);
}

/* Outside the heap of objects: nothing moves there. */
void *guest_region_take(int32_t size)
{
    return calloc(1, (size_t)size);
}

void guest_region_free(void *region)
{
    free(region);
}

void guest_region_copy(const void *from, void *to, int32_t size)
{
    memmove(to, from, (size_t)size);
}
