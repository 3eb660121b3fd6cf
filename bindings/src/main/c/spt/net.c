/*
 * net.c - network devices, one system call a frame.
 */
#include "common/net.h"

#include "spt/linux.h"
#include "spt/x86_64/syscall.h"

/* EAGAIN: the queue is full; ENOBUFS: no memory for the frame. Either way it is dropped. */
solo5_result_t net_send(solo5_handle_t handle, const struct mft_entry *device,
                        const uint8_t *frame, size_t size) {
  (void)handle;
  long sent = syscall3(SYS_WRITE, (uintptr_t)device->b.hostfd, (uintptr_t)frame, size);
  if (sent == LINUX_EAGAIN || sent == LINUX_ENOBUFS) {
    return SOLO5_R_OK;
  }
  return sent == (long)size ? SOLO5_R_OK : SOLO5_R_EUNSPEC;
}

solo5_result_t net_receive(solo5_handle_t handle, const struct mft_entry *device, uint8_t *buf,
                           size_t size, size_t *frame_size) {
  (void)handle;
  long received = syscall3(SYS_READ, (uintptr_t)device->b.hostfd, (uintptr_t)buf, size);
  if (received == LINUX_EAGAIN) {
    return SOLO5_R_AGAIN;
  }
  if (received < 0) {
    return SOLO5_R_EUNSPEC;
  }
  *frame_size = (size_t)received;
  return SOLO5_R_OK;
}
