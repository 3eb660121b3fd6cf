/*
 * cxx_delete.c - operator delete of a program that has none, and so nothing to delete: each virtual
 * destructor refers to it.
 */
#include "solo5.h"
#include "support/cxx.h"

WEAK void _ZdlPv(void *object)
{
    (void)object;
    GIVE_UP("operator delete called, but the program defines none");
}
