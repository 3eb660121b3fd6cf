/*
 * encoding.c - UTF-16 and UTF-8.
 */
#include <stdbool.h>
#include <uchar.h>

enum { REPLACEMENT = 0xfffd };

/* What a first byte promises: how many follow, and the least code point that needs so many. */
static int following(uint8_t first, uint32_t *code_point, uint32_t *least)
{
    if (first < 0xc2 || first > 0xf4)
        return -1;
    int more = first < 0xe0 ? 1 : first < 0xf0 ? 2 : 3;
    *code_point = first & (0x3fU >> more);
    *least = more == 1 ? 0x80 : more == 2 ? 0x800 : 0x10000;
    return more;
}

size_t mbrtoc16(char16_t *unit, const char *bytes, size_t size, mbstate_t *state)
{
    char16_t ignored;
    if (unit == NULL)
        unit = &ignored;
    if (state->pending != 0) {
        *unit = (char16_t)state->pending;
        state->pending = 0;
        return 1;
    }
    if (size == 0)
        return (size_t)-2;
    uint8_t first = (uint8_t)bytes[0];
    if (first < 0x80) {
        *unit = first;
        return first == 0 ? 0 : 1;
    }
    uint32_t c = 0;
    uint32_t least = 0;
    int more = following(first, &c, &least);
    *unit = REPLACEMENT;
    for (int i = 1; i <= more; i++) {
        if ((size_t)i == size || ((uint8_t)bytes[i] & 0xc0) != 0x80)
            return (size_t)i;
        c = c << 6 | ((uint8_t)bytes[i] & 0x3f);
    }
    if (more < 0 || c < least || c > 0x10ffff || (c >= 0xd800 && c < 0xe000))
        return 1;
    if (c >= 0x10000) {
        state->pending = 0xdc00 | (c & 0x3ff);
        c = 0xd800 | (c - 0x10000) >> 10;
        more--; /* the last byte is the second unit's: the caller counts units until no bytes are left */
    }
    *unit = (char16_t)c;
    return (size_t)more + 1;
}

size_t c16rtomb(char *bytes, char16_t unit, mbstate_t *state)
{
    uint32_t c = unit;
    if ((c & 0xfc00) == 0xd800) {
        state->pending = c;
        return 0;
    }
    if ((c & 0xfc00) == 0xdc00)
        c = state->pending == 0 ? REPLACEMENT : 0x10000 + ((state->pending & 0x3ff) << 10) + (c & 0x3ff);
    state->pending = 0;
    if (c < 0x80) {
        bytes[0] = (char)c;
        return 1;
    }
    int more = c < 0x800 ? 1 : c < 0x10000 ? 2 : 3;
    bytes[0] = (char)((0xff00U >> (more + 1) & 0xff) | c >> 6 * more);
    for (int i = 1; i <= more; i++)
        bytes[i] = (char)(0x80 | (c >> 6 * (more - i) & 0x3f));
    return (size_t)more + 1;
}
