/*
 * cxx_new_array.c - operator new[], which the standard reduces to operator new. That one is the
 * program's: there is no heap but what the program makes of its free memory.
 */
#include "support/cxx.h"

WEAK void *_Znam(size_t size)
{
    return _Znwm(size);
}
