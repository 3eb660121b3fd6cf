/*
 * GCC's own limits.h asks for another one behind it in the search path. Where no C library brings one,
 * this is it: all that freestanding C wants of limits.h is in GCC's.
 */
