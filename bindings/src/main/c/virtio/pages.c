/*
 * pages.c - memory for the drivers.
 */
#include "virtio/pages.h"

#include "common/abort.h"
#include "common/bytes.h"

#define PAGE_SIZE 4096UL

static struct free_memory *memory;

void pages_init(struct free_memory *free_memory) { memory = free_memory; }

void *pages_take(size_t size) {
  size_t whole = (size + PAGE_SIZE - 1) & ~(PAGE_SIZE - 1);
  if (whole < size || memory->size < MEMORY_MIN_FREE || whole > memory->size - MEMORY_MIN_FREE) {
    PANIC("Not enough memory for the devices");
  }
  void *taken = (void *)memory->start;
  memory->start += whole;
  memory->size -= whole;
  return memset(taken, 0, whole);
}
