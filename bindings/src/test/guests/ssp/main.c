/*
 * ssp - writes past the end of an array on the stack.
 */
#include "../guest.h"

__attribute__((noinline)) static void copy_text(volatile char *to, const char *from)
{
    do {
        *to++ = *from;
    } while (*from++ != '\0');
}

__attribute__((noinline)) static void overrun(void)
{
    char text[16];
    copy_text(text, "longer by far than sixteen characters are");
    print(text);
}

int solo5_app_main(const struct solo5_start_info *info)
{
    (void)info;
    print("\n**** Solo5 test: ssp ****\n\n");
    overrun();
    print("FAILURE\n");
    return SOLO5_EXIT_FAILURE;
}
