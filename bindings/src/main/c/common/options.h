/*
 * options.h - the options of the bindings at the beginning of the command line.
 */
#ifndef COMMON_OPTIONS_H
#define COMMON_OPTIONS_H

#include "common/log.h"

/*
 * Takes the leading --solo5: options from a command line: sets *level if there is one, the last of
 * them counts. The first other word ends them, also an unknown --solo5: word.
 *
 * Returns the rest of the command line, from its first character that is not white space.
 */
const char *options_parse(const char *cmdline, enum log_level *level);

#endif
