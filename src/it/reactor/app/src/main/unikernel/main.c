#include <solo5.h>
#include <text/text.h>

int solo5_app_main(const struct solo5_start_info *info)
{
    (void)info;
    text_print("Hello from app\n");
    return SOLO5_EXIT_SUCCESS;
}
