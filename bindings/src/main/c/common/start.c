/*
 * start.c - everything between _start and the application's main function, in order.
 */
#include "common/start.h"

#include "common/banner.h"
#include "common/device.h"
#include "common/log.h"
#include "common/memory.h"
#include "common/options.h"
#include "common/platform.h"
#include "solo5.h"

static struct solo5_start_info start_info;

void bindings_start(const void *boot_info)
{
    solo5_set_tls_base(0); /* a stray access to thread-local storage now faults on page zero */
    struct platform platform = platform_init(boot_info);

    enum log_level level = LOG_INFO;
    start_info.cmdline = options_parse(platform.cmdline, &level);
    log_set_level(level);
    banner_print();

    struct free_memory memory = memory_init(platform.mem_size);
    clock_init();
    platform_attach(&memory);
    start_info.heap_start = memory.start;
    start_info.heap_size = memory.size;

    device_init(platform.manifest);
    solo5_exit(solo5_app_main(&start_info));
}
