/*
 * cxx_virtual.c - calls of virtual functions that have no body.
 */
#include "solo5.h"
#include "support/cxx.h"

WEAK void __cxa_pure_virtual(void)
{
    GIVE_UP("pure virtual function called");
}

WEAK void __cxa_deleted_virtual(void)
{
    GIVE_UP("deleted virtual function called");
}
