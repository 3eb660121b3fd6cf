/*
 * banner.c - the first lines on the console.
 */
#include "common/banner.h"

#include "common/log.h"

#ifndef SOLO5_BINDINGS_VERSION
#define SOLO5_BINDINGS_VERSION "0.1.0-SNAPSHOT"
#endif

void banner_print(void)
{
    log_line(LOG_INFO, "%s",
             " ___      _     ___\n"
             "/ __| ___| |___| __|\n"
             "\\__ \\/ _ \\ / _ \\__ \\\n"
             "|___/\\___/_\\___/___/");
    log_line(LOG_INFO, "Solo5: Bindings version %s", SOLO5_BINDINGS_VERSION);
}
