/*
 * files.c - what classes of files ask for: there are none, and none can be made. The root is a directory with nothing in it.
 */
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <uchar.h>

/* A list of names, as the translator's class library takes and frees it. */
struct names {
    char16_t *name; /* of one entry; NULL: none */
    int32_t length;
    struct names *next;
};

int32_t teavm_file_homeDirectory(char16_t **result);
int32_t teavm_file_workDirectory(char16_t **result);
int32_t teavm_file_tempDirectory(char16_t **result);
int32_t teavm_file_isFile(const char16_t *name, int32_t length);
int32_t teavm_file_isDir(const char16_t *name, int32_t length);
int32_t teavm_file_exists(const char16_t *name, int32_t length);
int32_t teavm_file_canRead(const char16_t *name, int32_t length);
int32_t teavm_file_canWrite(const char16_t *name, int32_t length);
struct names *teavm_file_listFiles(const char16_t *name, int32_t length);
int32_t teavm_file_createDirectory(const char16_t *name, int32_t length);
int32_t teavm_file_createFile(const char16_t *name, int32_t length);
int32_t teavm_file_delete(const char16_t *name, int32_t length);
int32_t teavm_file_rename(const char16_t *name, int32_t length, const char16_t *to, int32_t to_length);
int64_t teavm_file_lastModified(const char16_t *name, int32_t length);
int32_t teavm_file_setLastModified(const char16_t *name, int32_t length, int64_t millis);
int32_t teavm_file_setReadonly(const char16_t *name, int32_t length, int32_t set);
int32_t teavm_file_length(const char16_t *name, int32_t length);
int64_t teavm_file_open(const char16_t *name, int32_t length, int32_t mode);
int32_t teavm_file_close(int64_t file);
int32_t teavm_file_flush(int64_t file);
int32_t teavm_file_seek(int64_t file, int32_t where, int32_t offset);
int32_t teavm_file_tell(int64_t file);
int32_t teavm_file_read(int64_t file, int8_t *bytes, int32_t offset, int32_t count);
int32_t teavm_file_write(int64_t file, const int8_t *bytes, int32_t offset, int32_t count);
int32_t teavm_file_truncate(int64_t file, int32_t size);
int32_t teavm_file_isWindows(void);
int32_t teavm_file_isCaseSensitive(void);
int32_t teavm_file_canonicalize(const char16_t *name, int32_t length, char16_t **result);

enum { NO = 0, YES = 1, FAILED = 2 };

/* The length of its name; who asks frees it. */
static int32_t root(char16_t **result)
{
    *result = malloc(sizeof(char16_t));
    if (*result == NULL)
        return 0;
    **result = u'/';
    return 1;
}

static int32_t is_root(const char16_t *name, int32_t length)
{
    return length == 0 || (length == 1 && *name == u'/') ? YES : NO;
}

int32_t teavm_file_homeDirectory(char16_t **result)
{
    return root(result);
}

int32_t teavm_file_workDirectory(char16_t **result)
{
    return root(result);
}

int32_t teavm_file_tempDirectory(char16_t **result)
{
    return root(result);
}

int32_t teavm_file_isFile(const char16_t *name, int32_t length)
{
    (void)name;
    (void)length;
    return NO;
}

int32_t teavm_file_isDir(const char16_t *name, int32_t length)
{
    return is_root(name, length);
}

int32_t teavm_file_exists(const char16_t *name, int32_t length)
{
    return is_root(name, length);
}

int32_t teavm_file_canRead(const char16_t *name, int32_t length)
{
    return is_root(name, length);
}

int32_t teavm_file_canWrite(const char16_t *name, int32_t length)
{
    (void)name;
    (void)length;
    return NO;
}

struct names *teavm_file_listFiles(const char16_t *name, int32_t length)
{
    return is_root(name, length) ? calloc(1, sizeof(struct names)) : NULL;
}

int32_t teavm_file_createDirectory(const char16_t *name, int32_t length)
{
    (void)name;
    (void)length;
    return NO;
}

int32_t teavm_file_createFile(const char16_t *name, int32_t length)
{
    (void)name;
    (void)length;
    return FAILED;
}

int32_t teavm_file_delete(const char16_t *name, int32_t length)
{
    (void)name;
    (void)length;
    return NO;
}

int32_t teavm_file_rename(const char16_t *name, int32_t length, const char16_t *to, int32_t to_length)
{
    (void)name;
    (void)length;
    (void)to;
    (void)to_length;
    return NO;
}

int64_t teavm_file_lastModified(const char16_t *name, int32_t length)
{
    (void)name;
    (void)length;
    return 0;
}

int32_t teavm_file_setLastModified(const char16_t *name, int32_t length, int64_t millis)
{
    (void)name;
    (void)length;
    (void)millis;
    return NO;
}

int32_t teavm_file_setReadonly(const char16_t *name, int32_t length, int32_t set)
{
    (void)name;
    (void)length;
    (void)set;
    return NO;
}

int32_t teavm_file_length(const char16_t *name, int32_t length)
{
    (void)name;
    (void)length;
    return 0;
}

/* 0: it can't be opened, so nothing below is ever called. */
int64_t teavm_file_open(const char16_t *name, int32_t length, int32_t mode)
{
    (void)name;
    (void)length;
    (void)mode;
    return 0;
}

int32_t teavm_file_close(int64_t file)
{
    (void)file;
    return NO;
}

int32_t teavm_file_flush(int64_t file)
{
    (void)file;
    return NO;
}

int32_t teavm_file_seek(int64_t file, int32_t where, int32_t offset)
{
    (void)file;
    (void)where;
    (void)offset;
    return NO;
}

int32_t teavm_file_tell(int64_t file)
{
    (void)file;
    return -1;
}

int32_t teavm_file_read(int64_t file, int8_t *bytes, int32_t offset, int32_t count)
{
    (void)file;
    (void)bytes;
    (void)offset;
    (void)count;
    return -1;
}

int32_t teavm_file_write(int64_t file, const int8_t *bytes, int32_t offset, int32_t count)
{
    (void)file;
    (void)bytes;
    (void)offset;
    (void)count;
    return -1;
}

int32_t teavm_file_truncate(int64_t file, int32_t size)
{
    (void)file;
    (void)size;
    return NO;
}

int32_t teavm_file_isWindows(void)
{
    return NO;
}

int32_t teavm_file_isCaseSensitive(void)
{
    return YES;
}

/* Asked for on Windows only. */
int32_t teavm_file_canonicalize(const char16_t *name, int32_t length, char16_t **result)
{
    (void)name;
    (void)length;
    (void)result;
    return -1;
}
