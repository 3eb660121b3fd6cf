#pragma once

#include <solo5.h>

/** Gives the heap the free memory that the unikernel was started with. */
void heap_begin(const solo5_start_info &info);
