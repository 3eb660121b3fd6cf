/*
 * protection - does what the pages do not allow, as its argument says. It returns if it was let.
 */
#include "../guest.h"

#define RETURN 0xc3

static const uint32_t constant = RETURN;
static volatile uint32_t variable = RETURN;

static void write_to(uintptr_t address)
{
    *(volatile uint32_t *)address = RETURN;
}

static void execute(uintptr_t address)
{
    ((void (*)(void))address)();
}

static bool misbehave(const struct solo5_start_info *info)
{
    const char *what = info->cmdline;
    volatile uint32_t local = RETURN;
    if (same_text(what, "write text")) {
        write_to((uintptr_t)solo5_app_main);
    } else if (same_text(what, "write constant")) {
        write_to((uintptr_t)&constant);
    } else if (same_text(what, "write low")) {
        write_to(0x8000);
    } else if (same_text(what, "execute constant")) {
        execute((uintptr_t)&constant);
    } else if (same_text(what, "execute variable")) {
        execute((uintptr_t)&variable);
    } else if (same_text(what, "execute stack")) {
        execute((uintptr_t)&local);
    } else if (same_text(what, "execute heap")) {
        write_to(info->heap_start);
        execute(info->heap_start);
    } else {
        return false;
    }
    return true;
}

int solo5_app_main(const struct solo5_start_info *info)
{
    print("\n**** Solo5 test: protection ****\n\n");
    print(misbehave(info) ? "FAILURE\n" : "usage: protection WHAT\n");
    return SOLO5_EXIT_FAILURE;
}
