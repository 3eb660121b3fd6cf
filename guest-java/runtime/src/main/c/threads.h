/*
 * threads.h - included before translated code, in one of its sources: threads, of which one runs at a time.
 *
 * All threads have the same stack, below that of the event queue's loop, which lets one after the other run. What a thread that
 * waits has on the stack is kept in an array of the heap, and put back to where it was when it goes on: addresses into it stay
 * what they were. So a thread takes no more memory than it uses, and can wait in any method. The collector finds the frames of
 * those that wait as well, after one for the array, which it therefore neither frees nor moves.
 */
#ifndef GUEST_THREADS_H
#define GUEST_THREADS_H

#include <setjmp.h>
#include <string.h>

void guest_say(const char *line);
__attribute__((noreturn)) void guest_abort(void);
__attribute__((noreturn)) void guest_call_on(void *stack, void (*function)(void));
void guest_thread_body(void); /* Fiber.body() */

enum {
    GUEST_LOOP_STACK = 16 * 1024, /* for the event queue's loop, above all threads */
    GUEST_LOOP_SPARE = 2 * 1024,  /* of it: for the switch itself */
    GUEST_LEAVING = 256,          /* for the calls by which a thread leaves the stack */
    GUEST_JUMP_SP = 6             /* where jump.S keeps the stack pointer */
};

/* A thread that waits: in an array of bytes. */
struct guest_kept {
    struct guest_kept *next;
    struct guest_kept *previous;
    TeaVM_StackFrame *frames; /* the last one, by its address on the stack */
    size_t size;
    struct {
        TeaVM_StackFrame header;
        void *data[1];
    } array;
    jmp_buf registers;
    char stack[];
};

static struct guest_kept *guest_waiting;
static char *guest_stack_base; /* where each thread's stack begins, downwards */
static jmp_buf guest_loop;
static jmp_buf guest_leaving;
static TeaVM_StackFrame *guest_leaving_frames;
static void *guest_leaving_array;

/* A frame of a thread that waits, where it is kept. */
static inline TeaVM_StackFrame *guest_kept_frame(struct guest_kept *it, TeaVM_StackFrame *frame)
{
    return (TeaVM_StackFrame *)(void *)(it->stack + ((char *)frame - (guest_stack_base - it->size)));
}

static inline int guest_is_threads(const TeaVM_StackFrame *frame)
{
    return frame != NULL && (const char *)frame < guest_stack_base;
}

/* The next frame that may hold references: after those of the stack come those of threads that wait. */
static struct guest_kept *guest_walked;
TeaVM_StackFrame *guest_next_root_frame(void *of)
{
    TeaVM_StackFrame *frame = of;
    TeaVM_StackFrame *next = frame->next;
    if (guest_walked == NULL) {
        if (next != NULL)
            return next;
        guest_walked = guest_waiting;
    } else {
        if (frame == &guest_walked->array.header)
            next = guest_walked->frames;
        if (guest_is_threads(next))
            return guest_kept_frame(guest_walked, next);
        guest_walked = guest_walked->next;
    }
    return guest_walked == NULL ? NULL : &guest_walked->array.header;
}

/* What an array of bytes has for its first items, rounded up. */
static struct guest_kept *guest_kept_in(void *array)
{
    return (struct guest_kept *)(((uintptr_t)array + sizeof(TeaVM_Array) + 7) & ~(uintptr_t)7);
}

/* The bytes that an array needs for the thread that runs to be kept in it. */
int32_t guest_thread_size(void)
{
    char *here = __builtin_frame_address(0);
    return (int32_t)(guest_stack_base - here + (ptrdiff_t)sizeof(struct guest_kept) + GUEST_LEAVING);
}

static int64_t guest_keep(void)
{
    char *from = (char *)guest_leaving[GUEST_JUMP_SP];
    size_t size = (size_t)(guest_stack_base - from);
    struct guest_kept *it = guest_kept_in(guest_leaving_array);
    if ((char *)it + sizeof *it + size >
        (char *)guest_leaving_array + sizeof(TeaVM_Array) + TEAVM_ARRAY_LENGTH(guest_leaving_array)) {
        guest_say("A thread has more on the stack than it has room for");
        guest_abort();
    }
    it->frames = guest_leaving_frames;
    it->size = size;
    it->array.header.size = 1;
    it->array.header.callSiteId = -1;
    it->array.header.next = NULL;
    it->array.data[0] = guest_leaving_array;
    memcpy(it->registers, guest_leaving, sizeof it->registers);
    memcpy(it->stack, from, size);
    it->previous = NULL;
    it->next = guest_waiting;
    if (guest_waiting != NULL)
        guest_waiting->previous = it;
    guest_waiting = it;
    return (int64_t)(intptr_t)it;
}

static void guest_forget(struct guest_kept *it)
{
    if (it->next != NULL)
        it->next->previous = it->previous;
    if (it->previous != NULL)
        it->previous->next = it->next;
    else
        guest_waiting = it->next;
}

/* Puts a thread back; what called its first frame is now the loop's last one. */
static void guest_put_back(struct guest_kept *it, TeaVM_StackFrame *loop)
{
    guest_forget(it);
    memcpy(guest_stack_base - it->size, it->stack, it->size);
    teavm_stackTop = loop;
    if (guest_is_threads(it->frames)) {
        TeaVM_StackFrame *first = it->frames;
        while (guest_is_threads(first->next))
            first = first->next;
        first->next = loop;
        teavm_stackTop = it->frames;
    }
    memcpy(guest_leaving, it->registers, sizeof guest_leaving);
}

static void guest_first_call(void)
{
    guest_thread_body();
    guest_leaving[GUEST_JUMP_SP] = 0;
    longjmp(guest_loop, 1);
}

/*
 * Lets a thread run, by the loop: one that waited, or a new one if there is none. Returns when it waits, what is to be put
 * back then, or when it has ended, 0.
 */
int64_t guest_run_thread(int64_t kept)
{
    TeaVM_StackFrame *frames = teavm_stackTop;
    char *here = __builtin_frame_address(0);
    if (guest_stack_base == NULL)
        guest_stack_base = (char *)(((uintptr_t)here - GUEST_LOOP_STACK) & ~(uintptr_t)15);
    if (here - GUEST_LOOP_SPARE < guest_stack_base) {
        guest_say("An event is too deep in calls to let a thread run");
        guest_abort();
    }
    if (setjmp(guest_loop) == 0) {
        if (kept == 0)
            guest_call_on(guest_stack_base, guest_first_call);
        guest_put_back((struct guest_kept *)(intptr_t)kept, frames);
        longjmp(guest_leaving, 1);
    }
    teavm_stackTop = frames;
    return guest_leaving[GUEST_JUMP_SP] == 0 ? 0 : guest_keep();
}

/* Lets the loop go on; returns when the loop lets the thread run again. */
void guest_leave_thread(void *array)
{
    guest_leaving_array = array;
    guest_leaving_frames = teavm_stackTop;
    if (setjmp(guest_leaving) == 0)
        longjmp(guest_loop, 1);
}

#endif
