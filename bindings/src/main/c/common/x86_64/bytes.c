/*
 * bytes.c - the functions on bytes, by string instructions: a compiler may turn a loop in memcpy
 * into a call of memcpy.
 */
#include "common/bytes.h"

#include <stdint.h>

static void copy_up(void *to, const void *from, size_t size) {
  __asm__ volatile("rep movsb" : "+D"(to), "+S"(from), "+c"(size) : : "memory");
}

static void copy_down(void *to, const void *from, size_t size) {
  char *last_to = (char *)to + size - 1;
  const char *last_from = (const char *)from + size - 1;
  __asm__ volatile("std\n\trep movsb\n\tcld"
                   : "+D"(last_to), "+S"(last_from), "+c"(size)
                   :
                   : "memory", "cc");
}

void *memcpy(void *restrict to, const void *restrict from, size_t size) {
  copy_up(to, from, size);
  return to;
}

void *memmove(void *to, const void *from, size_t size) {
  if ((uintptr_t)to - (uintptr_t)from < size) {
    copy_down(to, from, size);
  } else {
    copy_up(to, from, size);
  }
  return to;
}

void *memset(void *to, int value, size_t size) {
  void *next = to;
  __asm__ volatile("rep stosb" : "+D"(next), "+c"(size) : "a"(value) : "memory");
  return to;
}

int memcmp(const void *a, const void *b, size_t size) {
  const unsigned char *left = a;
  const unsigned char *right = b;
  for (; size > 0; size--, left++, right++) {
    if (*left != *right) {
      return *left - *right;
    }
  }
  return 0;
}
