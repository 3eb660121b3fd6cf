/*
 * verify.h - included in builds with GUEST_VERIFY_HEAP: walks the whole heap before and after each collection, and ends
 * the guest if anything in it is not an object, or refers to what is none. For tests; it makes collections slow.
 */
#ifndef GUEST_VERIFY_H
#define GUEST_VERIFY_H

#include <stdbool.h>
#include <stdlib.h>

enum { GUEST_ALIGNMENT = 8, GUEST_TYPE_SHIFT = 1, GUEST_TYPE_MASK = 7 };

void guest_say(const char *line);
__attribute__((noreturn)) void solo5_abort(void);

static uint8_t *guest_starts; /* a bit for each place in the heap where an object begins */

static void guest_bad_heap(const char *what)
{
    guest_say(what);
    solo5_abort();
}

static size_t guest_bits_size(void)
{
    return (size_t)teavm_gc_availableBytes / GUEST_ALIGNMENT / 8 + 1;
}

static bool guest_in_heap(const void *at)
{
    uintptr_t heap = (uintptr_t)teavm_gc_heapAddress;
    return (uintptr_t)at >= heap && (uintptr_t)at < heap + (uintptr_t)teavm_gc_availableBytes;
}

static size_t guest_place(const void *object)
{
    return (size_t)((uintptr_t)object - (uintptr_t)teavm_gc_heapAddress) / GUEST_ALIGNMENT;
}

/* What is not in the heap is a constant of the program, below it. */
static void guest_check_reference(const void *object, const char *what)
{
    if (object == NULL || (uintptr_t)object < (uintptr_t)teavm_gc_gcStorageAddress)
        return;
    if (!guest_in_heap(object) || (uintptr_t)object % GUEST_ALIGNMENT != 0 ||
        (guest_starts[guest_place(object) / 8] >> guest_place(object) % 8 & 1) == 0)
        guest_bad_heap(what);
}

static size_t guest_array_offset(size_t item)
{
    return (sizeof(TeaVM_Array) + item - 1) / item * item;
}

static size_t guest_item_size(const TeaVM_Class *items)
{
    return (items->flags >> 4 & 15) != 0 ? (size_t)items->size : sizeof(void *);
}

/* Of an object or a gap. */
static size_t guest_size_at(const char *at)
{
    const TeaVM_Object *object = (const TeaVM_Object *)(const void *)at;
    if (object->header == 0)
        return (size_t)object->hash; /* a gap has its size there */
    const TeaVM_Class *type = TEAVM_CLASS_OF(object);
    if (type->itemType == NULL)
        return (size_t)type->size;
    size_t item = guest_item_size(type->itemType);
    size_t size = guest_array_offset(item) + item * (size_t)((const TeaVM_Array *)(const void *)at)->size;
    return (size + sizeof(void *) - 1) / sizeof(void *) * sizeof(void *);
}

static void guest_find_starts(void)
{
    char *heap = teavm_gc_heapAddress;
    char *end = heap + teavm_gc_availableBytes;
    memset(guest_starts, 0, guest_bits_size());
    while (heap < end) {
        size_t size = guest_size_at(heap);
        if (size < GUEST_ALIGNMENT || size % GUEST_ALIGNMENT != 0 || size > (size_t)(end - heap))
            guest_bad_heap("The heap has an object of an impossible size");
        if (((TeaVM_Object *)(void *)heap)->header != 0)
            guest_starts[guest_place(heap) / 8] |= (uint8_t)(1 << guest_place(heap) % 8);
        heap += size;
    }
}

static void guest_check_fields(char *object, const TeaVM_Class *type)
{
    for (; type != NULL; type = type->superclass) {
        const int16_t *layout = type->layout;
        /* References to be collected have fields of their own kind. */
        if (layout == NULL || (type->flags >> GUEST_TYPE_SHIFT & GUEST_TYPE_MASK) != 0)
            continue;
        for (int i = 1; i <= layout[0]; i++)
            guest_check_reference(*(void **)(void *)(object + layout[i]),
                                  "A field of an object in the heap refers to no object");
    }
}

static void guest_check_items(char *array, const TeaVM_Class *items)
{
    if ((items->flags >> 4 & 15) != 0)
        return;
    void **data = (void **)(void *)(array + guest_array_offset(sizeof(void *)));
    for (int32_t i = 0; i < ((TeaVM_Array *)(void *)array)->size; i++)
        guest_check_reference(data[i], "An item of an array in the heap refers to no object");
}

static void guest_check_roots(void)
{
    size_t count = (size_t)teavm_gc_staticRoots[0];
    for (size_t i = 1; i <= count; i++)
        guest_check_reference(*(void **)teavm_gc_staticRoots[i], "A static field refers to no object");
    for (TeaVM_StackFrame *frame = teavm_stackTop; frame != NULL; frame = guest_next_root_frame(frame)) {
        void **data = (void **)(void *)(frame + 1);
        for (int32_t i = 0; i < frame->size; i++)
            guest_check_reference(data[i], "A frame of the stack refers to no object");
    }
}

void guest_verify_heap(void)
{
    if (guest_starts == NULL)
        guest_starts = guest_malloc(guest_bits_size());
    guest_find_starts();
    char *heap = teavm_gc_heapAddress;
    char *end = heap + teavm_gc_availableBytes;
    for (; heap < end; heap += guest_size_at(heap)) {
        TeaVM_Object *object = (TeaVM_Object *)(void *)heap;
        if (object->header == 0)
            continue;
        const TeaVM_Class *type = TEAVM_CLASS_OF(object);
        if (type->itemType == NULL)
            guest_check_fields(heap, type);
        else
            guest_check_items(heap, type->itemType);
    }
    guest_check_roots();
}

#endif
