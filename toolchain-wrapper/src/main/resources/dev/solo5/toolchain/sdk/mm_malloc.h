/*
 * Compilers' own mm_malloc.h, which comes along with their headers of vector instructions, allocates memory
 * by the C library. Where there is no C library there is nothing to declare. C++ brings a stdlib.h of its own,
 * which wants the C library's too: there another header tells whether there is one.
 */
#if __has_include(<stdlib.h>) && (!defined __cplusplus || __has_include(<errno.h>))
#include_next <mm_malloc.h>
#endif
