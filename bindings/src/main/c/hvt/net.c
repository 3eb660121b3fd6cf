/*
 * net.c - network devices, one hypercall a frame.
 */
#include "common/net.h"

#include "hvt_abi.h"

solo5_result_t net_send(solo5_handle_t handle, const struct mft_entry *device, const uint8_t *frame, size_t size)
{
    (void)device;
    struct hvt_hc_net_write net = {.handle = handle, .data = frame, .len = size};
    hvt_do_hypercall(HVT_HYPERCALL_NET_WRITE, &net);
    return (solo5_result_t)net.ret;
}

solo5_result_t net_receive(solo5_handle_t handle, const struct mft_entry *device, uint8_t *buf, size_t size,
                           size_t *frame_size)
{
    (void)device;
    struct hvt_hc_net_read net = {.handle = handle, .data = buf, .len = size};
    hvt_do_hypercall(HVT_HYPERCALL_NET_READ, &net);
    if (net.ret == SOLO5_R_OK)
        *frame_size = net.len;
    return (solo5_result_t)net.ret;
}
