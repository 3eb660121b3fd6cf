/* Exercises the store with changes whose outcome is known, on top of what earlier runs left. */
#ifndef SELFTEST_H
#define SELFTEST_H

#include "store.h"

/* Makes so many operations on keys of its own, reopening the store in between; says what it did or what is wrong. */
enum status selftest(struct store *store, uint64_t operations);

#endif
