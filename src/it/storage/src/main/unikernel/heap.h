/* Memory that is taken and never given back: this program runs one command and ends. */
#ifndef HEAP_H
#define HEAP_H

#include <stddef.h>
#include <stdint.h>

/* The heap shares [start, start + size) with the stack, which grows down from the end. */
void heap_start(uintptr_t start, size_t size);

/* Memory aligned for any object, or NULL when none is left; not zeroed. */
void *heap_take(size_t size);

#endif
