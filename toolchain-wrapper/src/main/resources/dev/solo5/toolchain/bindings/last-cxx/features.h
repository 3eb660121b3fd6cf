/*
 * features.h - found last by C++, in the place of the C library's, which the configuration of GNU's
 * C++ library asks for even in freestanding C++: there is no C library, of any version.
 */
#ifndef SOLO5_FEATURES_H_INCLUDED
#define SOLO5_FEATURES_H_INCLUDED

#define __GLIBC_PREREQ(major, minor) 0

#endif
