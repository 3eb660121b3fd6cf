/*
 * options.h - the options of the bindings at the beginning of the command line. Implemented by options.c.
 */
#ifndef COMMON_OPTIONS_H
#define COMMON_OPTIONS_H

#include "common/log.h"

/*
 * Takes the leading options --solo5:LEVEL (quiet, error, warn, info, debug) from a command line: sets *level if there
 * is one; of several the last counts. The first other word ends them, even an unknown --solo5: word.
 *
 * Returns the rest of the command line, from its first character that is not white space: a place in `cmdline`, which
 * is not changed.
 */
const char *options_parse(const char *cmdline, enum log_level *level);

#endif
