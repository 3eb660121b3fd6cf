/*
 * uchar.h - UTF-16 to and from UTF-8, one unit at a time.
 */
#ifndef GUEST_UCHAR_H
#define GUEST_UCHAR_H

#include <stddef.h>
#include <stdint.h>
#include <wchar.h>

typedef uint_least16_t char16_t;
typedef uint_least32_t char32_t;

/*
 * As C11 says of the encoding UTF-8, but for two things: malformed input becomes U+FFFD, and of a sequence that makes two
 * units the second takes the last byte.
 */
size_t mbrtoc16(char16_t *unit, const char *bytes, size_t size, mbstate_t *state);
size_t c16rtomb(char *bytes, char16_t unit, mbstate_t *state);

#endif
