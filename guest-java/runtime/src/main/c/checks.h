/*
 * checks.h - included between the translator's own headers and translated code: checks that the translator leaves out, or
 * whose failure it does not describe, and short ways for what all code does. Of the sources that include it program.c alone,
 * which defines GUEST_PROGRAM, has what there is once.
 */
#ifndef GUEST_CHECKS_H
#define GUEST_CHECKS_H

#include <string.h>

/* Each frame that holds references ends above the limit; no guard page protects what is below. */
#undef TEAVM_ALLOC_STACK
#define TEAVM_ALLOC_STACK(slots)                                                                                       \
    struct {                                                                                                           \
        TeaVM_StackFrame header;                                                                                       \
        void *data[(slots)];                                                                                           \
    } teavm_shadowStack;                                                                                               \
    if (__builtin_expect((uintptr_t)&teavm_shadowStack < guest_stack_limit, 0))                                        \
        guest_stack_overflow();                                                                                        \
    teavm_shadowStack.header.next = teavm_stackTop;                                                                    \
    teavm_shadowStack.header.size = (slots);                                                                           \
    teavm_stackTop = &teavm_shadowStack.header

/*
 * Memory for an object: the next of the collector's current chunk, or nothing if the chunk is too small. What is left of it must
 * hold the header of a free one.
 */
extern void *sfld_otr_GC_currentChunk;
extern void *sfld_otr_GC_currentChunkLimit;
extern int32_t sfld_otr_GC_freeMemory;

enum { GUEST_FREE_CHUNK = 8, GUEST_WORD = 8, GUEST_LONG = 256, GUEST_INITIALISED = 1 };

static inline void *guest_take(int32_t size)
{
    char *start = sfld_otr_GC_currentChunk;
    char *end = start + size;
    if (__builtin_expect((uintptr_t)(end + GUEST_FREE_CHUNK) >= (uintptr_t)sfld_otr_GC_currentChunkLimit, 0))
        return NULL;
    sfld_otr_GC_currentChunk = end;
    sfld_otr_GC_freeMemory -= size;
    return start;
}

/* The bytes of an array. Its length has been checked: they fit. */
static inline int32_t guest_array_size(void *type, int32_t length)
{
    TeaVM_Class *items = ((TeaVM_Class *)type)->itemType;
    int32_t item = teavm_primitiveKind(items) == 0 ? (int32_t)sizeof(void *) : items->size;
    int32_t header = ((int32_t)sizeof(TeaVM_Array) + item - 1) & -item;
    return (header + item * length + GUEST_WORD - 1) & -GUEST_WORD;
}

/* Makes memory an object, all of it 0. */
static inline void *guest_object(void *memory, int32_t size, void *type)
{
    if (size > GUEST_LONG) {
        memset(memory, 0, (size_t)size);
    } else {
        for (int32_t at = 0; at < size; at += GUEST_WORD) {
            *(uint64_t *)(void *)((char *)memory + at) = 0;
            __asm__ volatile("" : "+r"(at)); /* else the compiler makes a call of it */
        }
    }
    ((TeaVM_Object *)memory)->header = TEAVM_PACK_CLASS(type);
    return memory;
}

/* Marks for the translator's analysis where an exception may come from. */
static inline void guest_nothing(void)
{
}

/* What failed last, for the exception's message. */
extern int32_t guest_bad_index;
extern int32_t guest_bad_length; /* -1: not known where only the lower bound was left to check */
extern TeaVM_Class *guest_cast_from;
extern TeaVM_Class *guest_cast_to;

static inline void guest_check_index(int32_t index, int32_t length, int good)
{
    if (__builtin_expect(!good, 0)) {
        guest_bad_index = index;
        guest_bad_length = length;
        teavm_throwArrayIndexOutOfBoundsException();
        __builtin_unreachable();
    }
}

static inline int32_t guest_check_bounds(int32_t index, void *array)
{
    int32_t length = TEAVM_ARRAY_LENGTH(array);
    guest_check_index(index, length, (uint32_t)index < (uint32_t)length);
    return index;
}

static inline int32_t guest_check_upper(int32_t index, void *array)
{
    int32_t length = TEAVM_ARRAY_LENGTH(array);
    guest_check_index(index, length, index < length);
    return index;
}

static inline int32_t guest_check_lower(int32_t index)
{
    guest_check_index(index, -1, index >= 0);
    return index;
}

#define teavm_checkBounds guest_check_bounds
#define teavm_checkUpperBound guest_check_upper
#define teavm_checkLowerBound guest_check_lower

static inline void *guest_check_cast(void *object, void *type, int32_t (*is)(TeaVM_Class *, TeaVM_Class *))
{
    if (object == NULL || is((TeaVM_Class *)type, TEAVM_CLASS_OF(object)))
        return object;
    guest_cast_from = TEAVM_CLASS_OF(object);
    guest_cast_to = (TeaVM_Class *)type;
    return teavm_throwClassCastException();
}

#define teavm_checkcast guest_check_cast

static inline size_t guest_size_of_items(const TeaVM_Class *items)
{
    return teavm_primitiveKind((TeaVM_Class *)items) != 0 ? (size_t)items->size : sizeof(void *);
}

/* Whether both are arrays of one class. */
static inline int32_t guest_same_arrays(void *a, void *b)
{
    return TEAVM_CLASS_OF(a)->itemType != NULL && TEAVM_CLASS_OF(a) == TEAVM_CLASS_OF(b);
}

static inline int32_t guest_array_length(void *array)
{
    return TEAVM_ARRAY_LENGTH(array);
}

/* Copies items of an array into another, or into itself. */
static inline void guest_copy_items(void *from, int32_t at, void *to, int32_t to_at, int32_t count)
{
    TeaVM_Class *items = TEAVM_CLASS_OF(from)->itemType;
    size_t size = guest_size_of_items(items);
    size_t start = (sizeof(TeaVM_Array) + size - 1) / size * size;
    if (teavm_primitiveKind(items) == 0)
        teavm_gc_writeBarrier(to);
    memmove((char *)to + start + size * (size_t)to_at, (char *)from + start + size * (size_t)at, size * (size_t)count);
}

/* Classes are initialised by one thread, once and as a whole, while others wait: Initialisation.java. */
void guest_initialise(void *type, void *code);
char *guest_class_name(void *type);

static inline void guest_initialize_class(TeaVM_Class *type, void (*code)())
{
    if (__builtin_expect((type->flags & GUEST_INITIALISED) == 0, 0))
        guest_initialise(type, code);
}

#define teavm_initializeClass guest_initialize_class

#if TEAVM_CLASS_INIT_USED
static inline void guest_initialize_class_default(TeaVM_Class *type)
{
    if (type->init != NULL)
        guest_initialize_class(type, type->init);
}

#define teavm_initializeClassDefault guest_initialize_class_default
#endif

/* Threads, see threads.h. */
int64_t guest_run_thread(int64_t kept);
void guest_leave_thread(void *array);
int32_t guest_thread_size(void);
TeaVM_StackFrame *guest_next_root_frame(void *of);

#ifdef GUEST_PROGRAM
int32_t guest_bad_index;
int32_t guest_bad_length;
TeaVM_Class *guest_cast_from;
TeaVM_Class *guest_cast_to;

int32_t guest_failed_index(void);
int32_t guest_failed_index(void)
{
    return guest_bad_index;
}

int32_t guest_failed_length(void);
int32_t guest_failed_length(void)
{
    return guest_bad_length;
}

static char *guest_name_of(TeaVM_Class *type)
{
    return type->name == NULL || *type->name == NULL ? teavm_stringToC(NULL) : teavm_stringToC(*type->name);
}

char *guest_cast_from_name(void);
char *guest_cast_from_name(void)
{
    return guest_name_of(guest_cast_from);
}

char *guest_cast_to_name(void);
char *guest_cast_to_name(void)
{
    return guest_name_of(guest_cast_to);
}

char *guest_class_name(void *type)
{
    return guest_name_of(type);
}

/* An object of the class of another, which itself may move meanwhile. */
extern void *meth_otr_Allocator_allocate(void *type);
void *guest_allocate_like(void *object);
void *guest_allocate_like(void *object)
{
    return meth_otr_Allocator_allocate(TEAVM_CLASS_OF(object));
}

void guest_copy_fields(const void *from, void *to);
void guest_copy_fields(const void *from, void *to)
{
    size_t size = (size_t)TEAVM_CLASS_OF(from)->size;
    memcpy((char *)to + sizeof(TeaVM_Object), (const char *)from + sizeof(TeaVM_Object), size - sizeof(TeaVM_Object));
}

/* Whether an array of references may hold the object. */
int32_t guest_can_store(void *array, void *object);
int32_t guest_can_store(void *array, void *object)
{
    if (array == NULL || object == NULL)
        return 1;
    TeaVM_Class *items = TEAVM_CLASS_OF(array)->itemType;
    return items == teavm_objectClass || teavm_isSupertypeOf(items, TEAVM_CLASS_OF(object));
}

#endif

#endif
