/*
 * text.h - included after the translator's own headers: strings by whole blocks, and to and from UTF-8.
 */
#ifndef GUEST_TEXT_H
#define GUEST_TEXT_H

#include <string.h>

enum { GUEST_REPLACEMENT = 0xfffd };

static inline TeaVM_Array *guest_chars_of(void *string)
{
    return ((TeaVM_String *)string)->characters;
}

static inline char16_t *guest_units_of(void *string)
{
    return TEAVM_ARRAY_DATA(guest_chars_of(string), char16_t);
}

/* -1 if there is none. */
static inline int32_t guest_char_at(void *string, int32_t index)
{
    TeaVM_Array *chars = guest_chars_of(string);
    return (uint32_t)index < (uint32_t)chars->size ? TEAVM_ARRAY_DATA(chars, char16_t)[index] : -1;
}

static inline void guest_copy_chars(void *string, int32_t from, int32_t count, void *array, int32_t at)
{
    memcpy(TEAVM_ARRAY_DATA(array, char16_t) + at, guest_units_of(string) + from, (size_t)count * sizeof(char16_t));
}

/* The characters of a string that was made a moment ago. */
static inline void guest_set_chars(void *string, void *array)
{
    teavm_gc_writeBarrier(string);
    ((TeaVM_String *)string)->characters = array;
}

static inline int32_t guest_strings_equal(void *a, void *b)
{
    int32_t size = guest_chars_of(a)->size;
    return size == guest_chars_of(b)->size &&
           memcmp(guest_units_of(a), guest_units_of(b), (size_t)size * sizeof(char16_t)) == 0;
}

static inline int32_t guest_string_hash(void *string)
{
    TeaVM_String *known = string;
    int32_t hash = known->hashCode;
    if (hash == 0) {
        char16_t *units = guest_units_of(string);
        int32_t size = known->characters->size;
        for (int32_t i = 0; i < size; i++)
            hash = 31 * hash + units[i];
        known->hashCode = hash;
    }
    return hash;
}

static inline int32_t guest_index_of_char(void *string, int32_t unit, int32_t from)
{
    char16_t *units = guest_units_of(string);
    int32_t size = guest_chars_of(string)->size;
    for (int32_t i = from; i < size; i++)
        if (units[i] == unit)
            return i;
    return -1;
}

static int32_t guest_index_of(void *string, void *part, int32_t from)
{
    char16_t *units = guest_units_of(string);
    char16_t *wanted = guest_units_of(part);
    int32_t size = guest_chars_of(part)->size;
    int32_t last = guest_chars_of(string)->size - size;
    for (int32_t i = from; i <= last; i++)
        if (size == 0 || (units[i] == wanted[0] && memcmp(units + i, wanted, (size_t)size * sizeof(char16_t)) == 0))
            return i;
    return -1;
}

/* How many bytes a string has in UTF-8; a surrogate without its other half becomes a question mark. */
static int32_t guest_utf8_size(void *string)
{
    char16_t *units = guest_units_of(string);
    int32_t size = guest_chars_of(string)->size;
    int64_t bytes = 0;
    for (int32_t i = 0; i < size; i++) {
        char16_t c = units[i];
        bytes += c < 0x80 ? 1 : c < 0x800 ? 2 : 3;
        if ((c & 0xf800) == 0xd800) {
            if (c < 0xdc00 && i + 1 < size && (units[i + 1] & 0xfc00) == 0xdc00) {
                bytes++;
                i++;
            } else {
                bytes -= 2;
            }
        }
    }
    return bytes > INT32_MAX ? -1 : (int32_t)bytes;
}

static void guest_utf8_encode(void *string, void *array)
{
    char16_t *units = guest_units_of(string);
    int32_t size = guest_chars_of(string)->size;
    uint8_t *to = TEAVM_ARRAY_DATA(array, uint8_t);
    for (int32_t i = 0; i < size; i++) {
        uint32_t c = units[i];
        if (c < 0x80) {
            *to++ = (uint8_t)c;
        } else if (c < 0x800) {
            *to++ = (uint8_t)(0xc0 | c >> 6);
            *to++ = (uint8_t)(0x80 | (c & 0x3f));
        } else if ((c & 0xf800) != 0xd800) {
            *to++ = (uint8_t)(0xe0 | c >> 12);
            *to++ = (uint8_t)(0x80 | (c >> 6 & 0x3f));
            *to++ = (uint8_t)(0x80 | (c & 0x3f));
        } else if (c < 0xdc00 && i + 1 < size && (units[i + 1] & 0xfc00) == 0xdc00) {
            c = 0x10000 + ((c & 0x3ff) << 10) + (units[++i] & 0x3ffu);
            *to++ = (uint8_t)(0xf0 | c >> 18);
            *to++ = (uint8_t)(0x80 | (c >> 12 & 0x3f));
            *to++ = (uint8_t)(0x80 | (c >> 6 & 0x3f));
            *to++ = (uint8_t)(0x80 | (c & 0x3f));
        } else {
            *to++ = '?';
        }
    }
}

/* How many bytes the sequence has that begins here, and its code point; a malformed one is a replacement. */
static int32_t guest_utf8_next(const uint8_t *bytes, int32_t left, uint32_t *code_point)
{
    uint8_t first = bytes[0];
    *code_point = GUEST_REPLACEMENT;
    if (first < 0xc2 || first > 0xf4)
        return 1;
    int32_t size = first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
    uint8_t least = first == 0xe0 ? 0xa0 : first == 0xf0 ? 0x90 : 0x80;
    uint8_t most = first == 0xf4 ? 0x8f : 0xbf;
    uint32_t c = first & (0x7fu >> size);
    for (int32_t i = 1; i < size; i++) {
        if (i == left || bytes[i] < least || bytes[i] > most)
            return i;
        c = c << 6 | (bytes[i] & 0x3fu);
        least = 0x80;
        most = 0xbf;
    }
    if ((c & 0xfffff800) != 0xd800)
        *code_point = c;
    return size;
}

/* Decodes into an array, or only counts its characters if that is null. */
static int32_t guest_utf8_decode(void *array, int32_t offset, int32_t count, void *chars)
{
    const uint8_t *bytes = TEAVM_ARRAY_DATA(array, uint8_t) + offset;
    char16_t *to = chars == NULL ? NULL : TEAVM_ARRAY_DATA(chars, char16_t);
    int32_t units = 0;
    for (int32_t i = 0; i < count;) {
        uint32_t c = bytes[i];
        if (c < 0x80)
            i++;
        else
            i += guest_utf8_next(bytes + i, count - i, &c);
        if (c < 0x10000) {
            if (to != NULL)
                to[units] = (char16_t)c;
            units++;
        } else {
            if (to != NULL) {
                to[units] = (char16_t)(0xd7c0 + (c >> 10));
                to[units + 1] = (char16_t)(0xdc00 | (c & 0x3ff));
            }
            units += 2;
        }
    }
    return units;
}

#endif
