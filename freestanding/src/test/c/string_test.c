/* Bytes and strings: the same results as the C library's, for random contents, sizes and places. */
#define _GNU_SOURCE
#include <string.h>

#include "test.h"

void *ours_memcpy(void *to, const void *from, size_t size);
void *ours_memmove(void *to, const void *from, size_t size);
void *ours_memset(void *at, int value, size_t size);
int ours_memcmp(const void *left, const void *right, size_t size);
void *ours_memchr(const void *at, int value, size_t size);
size_t ours_strlen(const char *text);
size_t ours_strnlen(const char *text, size_t size);
int ours_strcmp(const char *left, const char *right);
int ours_strncmp(const char *left, const char *right, size_t size);
char *ours_strchr(const char *text, int c);
char *ours_strrchr(const char *text, int c);
char *ours_strstr(const char *text, const char *part);

enum { SIZE = 200, TIMES = 100000 };

static int sign(int number)
{
    return (number > 0) - (number < 0);
}

static void fill(uint8_t *bytes)
{
    uint64_t kinds = 1 + below(256);
    for (size_t i = 0; i < SIZE; i++)
        bytes[i] = (uint8_t)(any() % kinds);
}

/* What a function writes, and that it writes nothing else. */
static void writing(void)
{
    uint8_t before[SIZE], theirs[SIZE], ours[SIZE];
    fill(before);
    memcpy(theirs, before, SIZE);
    memcpy(ours, before, SIZE);
    size_t half = SIZE / 2;
    size_t from = below(half), to = half + below(half), size = below(half - from + 1);
    size = size < SIZE - to ? size : SIZE - to;
    memcpy(theirs + to, theirs + from, size);
    EXPECT(ours_memcpy(ours + to, ours + from, size) == ours + to, "result");
    EXPECT(memcmp(theirs, ours, SIZE) == 0, "memcpy %zu to %zu, %zu bytes", from, to, size);

    from = below(SIZE);
    to = below(SIZE);
    size = below(SIZE - (from > to ? from : to) + 1);
    memmove(theirs + to, theirs + from, size);
    EXPECT(ours_memmove(ours + to, ours + from, size) == ours + to, "result");
    EXPECT(memcmp(theirs, ours, SIZE) == 0, "memmove %zu to %zu, %zu bytes", from, to, size);

    int value = (int)any();
    size = below(SIZE - to + 1);
    memset(theirs + to, value, size);
    EXPECT(ours_memset(ours + to, value, size) == ours + to, "result");
    EXPECT(memcmp(theirs, ours, SIZE) == 0, "memset at %zu, %zu bytes", to, size);
}

static void looking(void)
{
    uint8_t bytes[SIZE];
    fill(bytes);
    size_t a = below(SIZE), b = below(SIZE), size = below(SIZE - (a > b ? a : b) + 1);
    int value = (int)below(300);
    EXPECT(sign(memcmp(bytes + a, bytes + b, size)) == sign(ours_memcmp(bytes + a, bytes + b, size)), "memcmp");
    EXPECT(memchr(bytes + a, value, size) == ours_memchr(bytes + a, value, size), "memchr");

    char text[SIZE], other[SIZE];
    memcpy(text, bytes, SIZE);
    memcpy(other, bytes, SIZE);
    text[below(SIZE)] = (char)any();
    text[SIZE - 1] = '\0';
    other[SIZE - 1] = '\0';
    EXPECT(strlen(text + a) == ours_strlen(text + a), "strlen");
    EXPECT(strnlen(text + a, size) == ours_strnlen(text + a, size), "strnlen");
    EXPECT(sign(strcmp(text + a, other + a)) == sign(ours_strcmp(text + a, other + a)), "strcmp");
    EXPECT(sign(strcmp(text + a, text + b)) == sign(ours_strcmp(text + a, text + b)), "strcmp");
    EXPECT(sign(strncmp(text + a, other + a, size)) == sign(ours_strncmp(text + a, other + a, size)), "strncmp");
    EXPECT(strchr(text + a, value) == ours_strchr(text + a, value), "strchr");
    EXPECT(strrchr(text + a, value) == ours_strrchr(text + a, value), "strrchr");

    char part[8] = {0};
    memcpy(part, text + b, b + 7 < SIZE ? below(7) : 0);
    EXPECT(strstr(text + a, part) == ours_strstr(text + a, part), "strstr");
}

int main(void)
{
    for (int i = 0; i < TIMES; i++) {
        writing();
        looking();
    }
    printf("all alike\n");
    return 0;
}
