/*
 * native.h - the functions that the runtime's Java code imports by name.
 */
#ifndef GUEST_NATIVE_H
#define GUEST_NATIVE_H

#include <stddef.h>
#include <stdint.h>

/* As those of <stdlib.h>, but without memory they end the guest: translated code does not look. */
void *guest_malloc(size_t size);
void *guest_calloc(size_t count, size_t size);
void *guest_realloc(void *block, size_t size);

/* Prints bytes, at the latest when a line ends or the guest waits. */
void guest_console_write(const char *bytes, int32_t size);

/* Nanoseconds of the monotonic clock, and of the wall clock since 1970. */
int64_t guest_monotonic(void);
int64_t guest_wall(void);

/* What teavm_currentTimeMillis() said last. */
int64_t guest_last_millis(void);

/*
 * Until the monotonic clock reaches the deadline, or a network device has a frame: the handles of those that do. Frames of
 * devices that are not acquired are lost.
 */
int64_t guest_wait(int64_t deadline);

/* The command line: its length, and its bytes without an end. */
int32_t guest_command_line_size(void);
void guest_command_line(char *to);

/* The manifest: devices from 1 to the count, the length of a name of at most 67 bytes, which ends with a NUL. */
int32_t guest_device_count(void);
int32_t guest_device_type(int32_t handle);
int32_t guest_device_name(int32_t handle, char *to);

/* Devices by name: the handle, or 0 if there is none. Each can be acquired once. */
int32_t guest_net_acquire(const char *name, uint8_t *mac, int32_t *mtu);
int32_t guest_block_acquire(const char *name, int64_t *capacity, int32_t *block_size);

/* The length of a frame, -1 if there is none, -3 if the host failed. */
int32_t guest_net_read(int32_t handle, uint8_t *to, int32_t size);

/* 0, or -3 if the host failed. */
int32_t guest_net_write(int32_t handle, const uint8_t *from, int32_t size);

/* The bytes of the blocks before the first that failed. */
int32_t guest_block_read(int32_t handle, int64_t offset, uint8_t *to, int32_t size, int32_t block_size);
int32_t guest_block_write(int32_t handle, int64_t offset, const uint8_t *from, int32_t size, int32_t block_size);

/* Memory outside the heap of objects, all zero, or NULL. */
void *guest_region_take(int32_t size);
void guest_region_free(void *region);
void guest_region_copy(const void *from, void *to, int32_t size);

/* What the guest ends with once nothing is left to run. */
void guest_set_status(int32_t status);

/* Ends the guest, after all it has printed. */
__attribute__((noreturn)) void guest_exit(int32_t status);

/* Ends the guest as one whose threads all wait for each other. */
__attribute__((noreturn)) void guest_stuck(void);

/* Ends the guest as one that failed, after all it has printed. */
__attribute__((noreturn)) void guest_abort(void);

/* Prints what is still kept back. */
void guest_console_flush(void);

/* Whether the CPU has random numbers; one of them, of a generator, and one to seed others with. */
int32_t guest_has_random(void);
int64_t guest_random(void);
int64_t guest_random_seed(void);

/* The bytes of the heap of objects. */
int64_t guest_heap_size(void);

/*
 * The digits that Double.toString() and Float.toString() print of a finite value above 0, at most 17 and 9, and their
 * number: the value is 0.digits * 10^power.
 */
int32_t guest_double_digits(double value, char *digits, int32_t *power);
int32_t guest_float_digits(float value, char *digits, int32_t *power);

/* The value nearest to digits * 10^power; at most 800 digits, the first of them not 0, of a number of 1e-350 to 1e350. */
double guest_double_from_decimal(const char *digits, int32_t count, int32_t power);
float guest_float_from_decimal(const char *digits, int32_t count, int32_t power);

#endif
