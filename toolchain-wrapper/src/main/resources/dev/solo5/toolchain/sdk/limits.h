/*
 * The last limits.h of the search path. GCC's own asks for another one behind it; where no C library brings one,
 * all that freestanding C wants is in GCC's.
 */
#if __has_include_next(<limits.h>)
#include_next <limits.h>
#endif
