/*
 * traps.c - the report on a trap.
 */
#include "common/x86_64/traps.h"

#include <stdbool.h>

#include "common/abort.h"
#include "common/log.h"

static const char names[TRAP_COUNT][5] = {
    "#DE", "#DB", "#NMI", "#BP", "#OF", "#BR", "#UD", "#NM", "#DF", "#9",  "#TS", "#NP", "#SS", "#GP", "#PF", "#15",
    "#MF", "#AC", "#MC",  "#XM", "#VE", "#21", "#22", "#23", "#24", "#25", "#26", "#27", "#28", "#29", "#30", "#31",
};

/* Defined by the linker script: where the program ends and free memory, with the stack, begins. */
extern const char _end[];

/* A frame larger than memory ends below address 0. */
static bool stack_overflowed(const struct hvt_trap_frame *frame)
{
    return (int64_t)frame->rsp < (int64_t)(uintptr_t)_end;
}

void trap_report(unsigned vector, const struct hvt_trap_frame *frame)
{
    static bool reporting;
    if (reporting)
        PANIC_AT("Fatal trap while reporting a trap", frame);
    reporting = true;
    log_line(LOG_INFO, "Solo5: trap: type=%s ec=0x%lx rip=0x%lx rsp=0x%lx rflags=0x%lx", names[vector],
             frame->error_code, frame->rip, frame->rsp, frame->rflags);
    if (vector == TRAP_PAGE_FAULT)
        log_line(LOG_INFO, "Solo5: trap: cr2=0x%lx", frame->cr2);
    if (stack_overflowed(frame)) {
        log_line(LOG_INFO, "Solo5: trap: rsp lies below the heap (0x%lx): most likely a stack overflow",
                 (uintptr_t)_end);
    }
    PANIC_AT("Fatal trap", frame);
}
