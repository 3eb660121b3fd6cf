/*
 * cxx_delete_aligned.c - operator delete of over-aligned types, of a program that has none.
 */
#include "solo5.h"
#include "support/cxx.h"

WEAK void _ZdlPvSt11align_val_t(void *object, size_t align)
{
    (void)object;
    (void)align;
    GIVE_UP("aligned operator delete called, but the program defines none");
}

WEAK void _ZdlPvmSt11align_val_t(void *object, size_t size, size_t align)
{
    (void)size;
    _ZdlPvSt11align_val_t(object, align);
}
