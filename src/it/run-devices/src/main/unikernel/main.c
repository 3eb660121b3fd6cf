/* Says how many blocks of what size its device has, and counts its runs in the first byte of it. */
#include <solo5.h>

static void print(const char *text)
{
    size_t n = 0;
    while (text[n] != '\0')
        n++;
    solo5_console_write(text, n);
}

static void print_number(uint64_t n)
{
    char digit[] = {(char)('0' + n % 10), '\0'};
    if (n >= 10)
        print_number(n / 10);
    print(digit);
}

int solo5_app_main(const struct solo5_start_info *info)
{
    static uint8_t block[32768];
    solo5_handle_t storage;
    struct solo5_block_info device;

    (void)info;
    if (solo5_block_acquire("storage", &storage, &device) != SOLO5_R_OK)
        return SOLO5_EXIT_FAILURE;
    print_number(device.capacity / device.block_size);
    print(" blocks of ");
    print_number(device.block_size);
    if (solo5_block_read(storage, 0, block, device.block_size) != SOLO5_R_OK)
        return SOLO5_EXIT_FAILURE;
    block[0]++;
    if (solo5_block_write(storage, 0, block, device.block_size) != SOLO5_R_OK)
        return SOLO5_EXIT_FAILURE;
    print(", run ");
    print_number(block[0]);
    print("\n");
    return SOLO5_EXIT_SUCCESS;
}
