/*
 * access - does to memory what its argument says, such as "write text" or "execute heap".
 */
#include "../guest.h"

#define RETURN_INSTRUCTION 0xc3

static const uint8_t rodata[16] = {RETURN_INSTRUCTION};
static uint8_t data[16] = {RETURN_INSTRUCTION};
static uint8_t bss[16];
static __thread volatile int thread_local;

/* Hides a value from the compiler, which drops or rejects accesses it knows to be wild. */
static uintptr_t hidden(uintptr_t address)
{
    __asm__("" : "+r"(address));
    return address;
}

static void execute(uintptr_t address)
{
    ((void (*)(void))hidden(address))();
}

static void execute_copy(uint8_t *place)
{
    *(volatile uint8_t *)place = RETURN_INSTRUCTION;
    execute((uintptr_t)place);
}

static void execute_in(const struct solo5_start_info *info, const char *place)
{
    uint8_t stack[16];
    if (same_text(place, "rodata"))
        execute((uintptr_t)rodata);
    else if (same_text(place, "data"))
        execute_copy(data);
    else if (same_text(place, "bss"))
        execute_copy(bss);
    else if (same_text(place, "heap"))
        execute_copy((uint8_t *)info->heap_start);
    else if (same_text(place, "stack"))
        execute_copy(stack);
    else if (same_text(place, "zero"))
        execute(0);
    else if (same_text(place, "command line"))
        execute((uintptr_t)info->cmdline);
}

static void write_to(const struct solo5_start_info *info, const char *place)
{
    uintptr_t address = 0;
    if (same_text(place, "text"))
        address = (uintptr_t)solo5_app_main;
    else if (same_text(place, "rodata"))
        address = (uintptr_t)rodata;
    else if (same_text(place, "end"))
        address = info->heap_start + info->heap_size;
    else if (same_text(place, "below"))
        address = 0xfff8;
    *(volatile uint8_t *)hidden(address) = 1;
}

static void read_from(const struct solo5_start_info *info, const char *place)
{
    uintptr_t address = 0;
    if (same_text(place, "end"))
        address = info->heap_start + info->heap_size;
    else if (same_text(place, "below"))
        address = 0xfff8;
    else if (same_text(place, "noncanonical"))
        address = 1UL << 63;
    else if (same_text(place, "last"))
        address = info->heap_start + info->heap_size - 1;
    (void)*(volatile uint8_t *)hidden(address);
}

/* The rest of a text that begins so, or NULL. */
static const char *after(const char *text, const char *start)
{
    while (*start != '\0' && *text == *start) {
        text++;
        start++;
    }
    return *start == '\0' ? text : NULL;
}

int solo5_app_main(const struct solo5_start_info *info)
{
    print("\n**** Solo5 test: access ****\n\n");
    const char *place;
    if ((place = after(info->cmdline, "execute ")) != NULL) {
        execute_in(info, place);
    } else if ((place = after(info->cmdline, "write ")) != NULL) {
        write_to(info, place);
    } else if ((place = after(info->cmdline, "read ")) != NULL) {
        read_from(info, place);
    } else if (same_text(info->cmdline, "thread local")) {
        thread_local = 1;
    } else {
        print("FAILURE: nothing to do\n");
        return SOLO5_EXIT_FAILURE;
    }
    print("SUCCESS\n");
    return SOLO5_EXIT_SUCCESS;
}
