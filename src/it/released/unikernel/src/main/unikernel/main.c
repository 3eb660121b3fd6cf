#include <greeter/greet.h>
#include <solo5.h>

int solo5_app_main(const struct solo5_start_info *info)
{
    (void)info;
    greet();
    return SOLO5_EXIT_SUCCESS;
}
