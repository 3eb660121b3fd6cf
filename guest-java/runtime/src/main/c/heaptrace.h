/*
 * heaptrace.h - in the place of the translator's file of this name: nothing watches the heap, unless a build for tests
 * verifies it around each collection.
 */
#ifndef GUEST_HEAPTRACE_H
#define GUEST_HEAPTRACE_H

#define teavm_gc_allocate(address, size) ((void)0)
#define teavm_gc_free(address, size) ((void)0)
#define teavm_gc_assertFree(address, size) ((void)0)
#define teavm_gc_markStarted() ((void)0)
#define teavm_gc_mark(address) ((void)0)
#define teavm_gc_reportDirtyRegion(address) ((void)0)
#define teavm_gc_markCompleted() ((void)0)
#define teavm_gc_move(from, to, size) ((void)0)
#define teavm_gc_sweepStarted() ((void)0)
#define teavm_gc_sweepCompleted() ((void)0)
#define teavm_gc_defragStarted() ((void)0)
#define teavm_gc_defragCompleted() ((void)0)
#define teavm_gc_heapResized(size) ((void)0)

#ifdef GUEST_VERIFY_HEAP
void guest_verify_heap(void);
#define teavm_gc_gcStarted(full) guest_verify_heap()
#define teavm_gc_gcCompleted() guest_verify_heap()
#else
#define teavm_gc_gcStarted(full) ((void)0)
#define teavm_gc_gcCompleted() ((void)0)
#endif

#endif
