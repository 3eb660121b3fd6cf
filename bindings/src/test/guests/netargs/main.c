/*
 * netargs - every argument of the network calls that is invalid, and what an idle device says.
 */
#include "../ping.h"

#define SECOND 1000000000UL

static uint8_t frame[PING_FRAME_MAX];

static bool acquire_refuses(const char *name) {
  solo5_handle_t handle = 77;
  struct solo5_net_info info;
  return solo5_net_acquire(name, &handle, &info) == SOLO5_R_EINVAL && handle == 77;
}

static bool write_refuses(solo5_handle_t handle, const uint8_t *buf, size_t size) {
  return solo5_net_write(handle, buf, size) == SOLO5_R_EINVAL;
}

static bool read_refuses(solo5_handle_t handle, uint8_t *buf, size_t size, size_t *read_size) {
  return solo5_net_read(handle, buf, size, read_size) == SOLO5_R_EINVAL;
}

static int run(void) {
  if (!acquire_refuses("nosuch") || !acquire_refuses("service") || !acquire_refuses("service01") ||
      !acquire_refuses(NULL)) {
    return 1;
  }
  solo5_handle_t net;
  struct solo5_net_info info;
  if (solo5_net_acquire("service0", &net, &info) != SOLO5_R_OK || net != 1 || info.mtu == 0) {
    return 2;
  }
  if (!acquire_refuses("service0")) {
    return 3;
  }
  size_t largest = info.mtu + SOLO5_NET_HLEN;
  if (!write_refuses(net, frame, 0) || !write_refuses(net, frame, SOLO5_NET_HLEN - 1) ||
      !write_refuses(net, frame, largest + 1) || !write_refuses(net, frame, SIZE_MAX) ||
      !write_refuses(net, NULL, 64) || !write_refuses(0, frame, 64) ||
      !write_refuses(2, frame, 64) || !write_refuses(net + (1UL << 32), frame, 64)) {
    return 4;
  }
  size_t size = 5;
  if (!read_refuses(net, frame, 0, &size) || !read_refuses(net, NULL, largest, &size) ||
      !read_refuses(net, frame, largest, NULL) || !read_refuses(0, frame, largest, &size) ||
      !read_refuses(2, frame, largest, &size) || size != 5) {
    return 5;
  }
  if (solo5_net_write(net, frame, SOLO5_NET_HLEN) != SOLO5_R_OK ||
      solo5_net_write(net, frame, largest) != SOLO5_R_OK) {
    return 6;
  }
  solo5_result_t result;
  do { /* a host may have sent something by itself */
    result = solo5_net_read(net, frame, largest, &size);
  } while (result == SOLO5_R_OK);
  return result == SOLO5_R_AGAIN ? 0 : 7;
}

int solo5_app_main(const struct solo5_start_info *info) {
  (void)info;
  print("\n**** Solo5 test: netargs ****\n\n");
  int status = run();
  print(status == 0 ? "SUCCESS\n" : "FAILURE\n");
  return status;
}
