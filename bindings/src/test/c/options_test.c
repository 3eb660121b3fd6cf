/*
 * options_test.c - the options at the beginning of a command line.
 * with: common/options.c
 */
#include "common/options.h"

#include "check.h"

#define NONE 9 /* not a level: no option was seen */

static void expect(const char *cmdline, unsigned level, const char *rest)
{
    enum log_level seen = (enum log_level)NONE;
    CHECK_TEXT(rest, options_parse(cmdline, &seen));
    CHECK_NUMBER(level, seen);
}

int main(void)
{
    expect("", NONE, "");
    expect(" \t\n\v\f\r", NONE, "");
    expect("Hello_Solo5", NONE, "Hello_Solo5");
    expect("--solo5:quiet", LOG_ERROR, "");
    expect("--solo5:error", LOG_ERROR, "");
    expect("--solo5:warn", LOG_WARN, "");
    expect("--solo5:info", LOG_INFO, "");
    expect("--solo5:debug", LOG_DEBUG, "");
    expect("  --solo5:debug\t a  b ", LOG_DEBUG, "a  b ");
    expect("--solo5:quiet --solo5:debug x", LOG_DEBUG, "x");
    expect("--solo5:quiet x --solo5:debug", LOG_ERROR, "x --solo5:debug");
    expect("--solo5:quietX", NONE, "--solo5:quietX");
    expect("--solo5:quie", NONE, "--solo5:quie");
    expect("--solo5:warn --solo5:loud y", LOG_WARN, "--solo5:loud y");
    expect("--solo5:quiet\v--solo5:warn\f", LOG_WARN, "");
    expect("--solo5:", NONE, "--solo5:");
    expect("-", NONE, "-");
    return 0;
}
