/* Finding out, from the blocks alone, what the store holds. */
#ifndef RECOVER_H
#define RECOVER_H

#include "store.h"

/* Reads root and log, fills the index, and decides where the log ends. */
enum status recover(struct store *store);

/*
 * Looks behind the end of the log, from block `from` to before `end`. What may be there is a part of one commit that
 * was cut off: *torn_end is set behind its last block. A block of a later commit means that one in between is damaged.
 */
enum status look_behind(struct store *store, uint64_t from, uint64_t end, uint64_t *torn_end);

#endif
