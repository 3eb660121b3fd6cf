/* Addresses the stage deals with; shared by C, assembly and the linker script. */
#ifndef STAGE_LAYOUT_H
#define STAGE_LAYOUT_H

#define PAGE_SIZE 0x1000

/* Guest memory begins here: below, nothing is ever mapped (vm.mmap_min_addr is 64 KiB on most hosts). */
#define GUEST_START 0x10000

/* What the tender tells the guest, at most 8 + 64 * 104 + 40 + 8192 bytes from 0x11000, ends below. */
#define SCRATCH_START 0x20000

/* The stage's stack while it takes its own address space apart: in guest memory no guest uses yet. */
#define SCRATCH_STACK_TOP 0x22000

/* Then the filter, at most 4096 instructions of 8 bytes. Both are zeroed before the guest starts. */
#define SCRATCH_FILTER SCRATCH_STACK_TOP

/* No program lies below. */
#define IMAGE_START 0x100000

/* The stage's only page: far above any guest, 2 TiB below the stack the kernel gives a new process. */
#define STAGE_START 0x7e0000000000
#define STAGE_END 0x7e0000001000

/* End of the address space of a process (one page less than 47 bits; nothing is mapped beyond unasked). */
#define TASK_END 0x7ffffffff000

#endif
