#include <solo5.h>

extern const char greeting[], greeting_end[];

__asm__(".section .rodata\n"
        "greeting: .incbin \"greeting.txt\"\n"
        "greeting_end:\n"
        ".text");

void say(const char *text, size_t size);

int solo5_app_main(const struct solo5_start_info *info)
{
    (void)info;
    say(greeting, (size_t)(greeting_end - greeting));
    return SOLO5_EXIT_SUCCESS;
}
