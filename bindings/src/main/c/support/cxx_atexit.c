/*
 * cxx_atexit.c - where C++ registers the destructors of globals. They never run: a unikernel ends
 * with solo5_exit(), and with it everything a destructor could give back.
 */
#include "support/cxx.h"

WEAK void *__dso_handle = NULL;

WEAK int __cxa_atexit(void (*destructor)(void *), void *object, void *library)
{
    (void)destructor;
    (void)object;
    (void)library;
    return 0;
}
