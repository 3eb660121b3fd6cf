/* The guest's command line. */
#ifndef ARGUMENTS_H
#define ARGUMENTS_H

#include <stdbool.h>
#include <stdint.h>

#include "ip.h"

struct arguments {
    struct ip_settings ip;
    unsigned prefix;   /* bits of the mask */
    uint64_t requests; /* 0: no end */
};

/* Fills in what the command line says over what is there; false if it can't be understood. */
bool arguments_parse(const char *line, struct arguments *arguments);

#endif
