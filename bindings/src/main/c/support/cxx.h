/*
 * cxx.h - what compiled C++ calls although nobody wrote it, by the names of the Itanium C++ ABI.
 *
 * Each group is a member of an archive of its own and weak, so that a program's own definitions win.
 */
#ifndef SUPPORT_CXX_H
#define SUPPORT_CXX_H

#include <stddef.h>

#define WEAK __attribute__((weak))

extern void *__dso_handle;
int __cxa_atexit(void (*destructor)(void *), void *object, void *library);

void __cxa_pure_virtual(void);
void __cxa_deleted_virtual(void);

void *_Znwm(size_t size);                               /* new */
void *_Znam(size_t size);                               /* new[] */
void _ZdlPv(void *object);                              /* delete */
void _ZdlPvm(void *object, size_t size);                /* delete, with the size */
void _ZdaPv(void *array);                               /* delete[] */
void _ZdaPvm(void *array, size_t size);                 /* delete[], with the size */
void _ZdlPvSt11align_val_t(void *object, size_t align); /* delete, aligned */
void _ZdlPvmSt11align_val_t(void *object, size_t size, size_t align);

/* Prints the text, a string literal, as one line and aborts. */
#define GIVE_UP(text)                                                                                                  \
    do {                                                                                                               \
        solo5_console_write("Solo5: ABORT: " text "\n", sizeof("Solo5: ABORT: " text));                                \
        solo5_abort();                                                                                                 \
    } while (0)

#endif
