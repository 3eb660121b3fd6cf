/*
 * flood - writes much to the console, in writes of many sizes. The byte at position p of it all is
 * 'A' + p % 65521 % 57.
 */
#include "../guest.h"

#define PERIOD 65521
#define LARGEST 65536

static char text[PERIOD + LARGEST];

/* From any position below PERIOD, text goes on for any size up to LARGEST. */
static uint64_t write_many(uint64_t position, size_t size, unsigned count)
{
    for (unsigned i = 0; i < count; i++) {
        solo5_console_write(text + position, size);
        position = (position + size) % PERIOD;
    }
    return position;
}

int solo5_app_main(const struct solo5_start_info *info)
{
    (void)info;
    for (size_t i = 0; i < sizeof(text); i++)
        text[i] = (char)('A' + i % PERIOD % 57);
    uint64_t position = 0;
    position = write_many(position, 1, 2000);
    position = write_many(position, 0, 100);
    position = write_many(position, 17, 2000);
    position = write_many(position, 511, 1000);
    position = write_many(position, 4097, 200);
    position = write_many(position, LARGEST, 40);
    write_many(position, 3, 1);
    return SOLO5_EXIT_SUCCESS;
}
