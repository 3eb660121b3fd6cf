/*
 * exit.c - the ends an application chooses.
 */
#include "common/log.h"
#include "common/platform.h"
#include "solo5.h"

void solo5_exit(int status)
{
    log_line(LOG_INFO, "Solo5: solo5_exit(%d) called", status);
    platform_exit(status, NULL);
}

void solo5_abort(void)
{
    log_line(LOG_INFO, "Solo5: solo5_abort() called");
    platform_exit(SOLO5_EXIT_ABORT, NULL);
}
