/* Says what is on its disks, and repeats its arguments; "fail" ends with 7, "wait" never, "abort" aborts. */
#include <solo5.h>

static char said[256];
static size_t length;

static void say(const char *text)
{
    while (*text != '\0' && length < sizeof said - 1)
        said[length++] = *text++;
}

static void disk(const char *name)
{
    static char sector[513];
    solo5_handle_t handle;
    struct solo5_block_info info;

    say(name);
    if (solo5_block_acquire(name, &handle, &info) != SOLO5_R_OK ||
        solo5_block_read(handle, 0, (uint8_t *)sector, 512) != SOLO5_R_OK)
        solo5_abort();
    say(": ");
    say(sector);
    say(info.capacity == 1024 ? ", 1024 bytes\n" : ", of another size\n");
}

int solo5_app_main(const struct solo5_start_info *info)
{
    solo5_handle_t lan;
    struct solo5_net_info net;

    disk("first");
    disk("second");
    if (solo5_net_acquire("lan", &lan, &net) != SOLO5_R_OK)
        solo5_abort();
    say("arguments: '");
    say(info->cmdline);
    say("'\n");
    solo5_console_write(said, length);
    while (info->cmdline[0] == 'w')
        solo5_yield(solo5_clock_monotonic() + 1000000000ULL, NULL);
    if (info->cmdline[0] == 'a')
        solo5_abort();
    return info->cmdline[0] == 'f' ? 7 : 0;
}
