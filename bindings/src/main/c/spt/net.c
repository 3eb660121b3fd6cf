/*
 * net.c - network devices, one system call a frame.
 */
#include "common/net.h"

#include <stdbool.h>

#include "spt/linux.h"
#include "spt/x86_64/syscall.h"

/*
 * EAGAIN: the queue is full; ENOBUFS: no memory for the frame; EIO, ENETDOWN: the interface is down
 * just now. A frame that can't be sent for one of these is dropped, the network goes on.
 */
static bool is_transient(long result)
{
    return result == LINUX_EAGAIN || result == LINUX_ENOBUFS || result == LINUX_EIO || result == LINUX_ENETDOWN;
}

solo5_result_t net_send(solo5_handle_t handle, const struct mft_entry *device, const uint8_t *frame, size_t size)
{
    (void)handle;
    long sent = syscall3(SYS_WRITE, (uintptr_t)device->b.hostfd, (uintptr_t)frame, size);
    if (is_transient(sent))
        return SOLO5_R_OK;
    return sent == (long)size ? SOLO5_R_OK : SOLO5_R_EUNSPEC;
}

solo5_result_t net_receive(solo5_handle_t handle, const struct mft_entry *device, uint8_t *buf, size_t size,
                           size_t *frame_size)
{
    (void)handle;
    long received = syscall3(SYS_READ, (uintptr_t)device->b.hostfd, (uintptr_t)buf, size);
    /* 0 is the end of a socket whose peer is gone, or an empty message: neither is a frame. */
    if (received == 0 || is_transient(received))
        return SOLO5_R_AGAIN;
    if (received < 0)
        return SOLO5_R_EUNSPEC;
    *frame_size = (size_t)received;
    return SOLO5_R_OK;
}
