/*
 * cxx_delete_sized.c - the forms of operator delete that the standard reduces to others.
 */
#include "support/cxx.h"

WEAK void _ZdlPvm(void *object, size_t size)
{
    (void)size;
    _ZdlPv(object);
}

WEAK void _ZdaPv(void *array)
{
    _ZdlPv(array);
}

WEAK void _ZdaPvm(void *array, size_t size)
{
    (void)size;
    _ZdaPv(array);
}
