/*
 * A guest that drives the network ring itself, by the rules for guests of hvt-abi section 10. Its
 * command line is one letter and a number; see guest_main. Frames go through the ring where it is
 * offered, else by hypercall.
 */
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { WALLTIME = 1, PUTS, POLL, BLOCK_WRITE, BLOCK_READ, NET_WRITE, NET_READ, HALT };
enum { OK, AGAIN, EINVAL };
enum { RING_WRITE = 1, RING_READ = 2 };

struct boot_info {
    uint64_t mem_size, kernel_end, cpu_cycle_freq, cmdline, mft;
    uint32_t host_features, guest_features;
    uint64_t net_ring;
};

struct submission {
    uint32_t operation, handle;
    uint64_t data;
    uint32_t len, id;
    uint64_t reserved;
};

struct completion {
    uint32_t id;
    int32_t ret;
    uint32_t len, reserved;
};

struct ring {
    volatile uint32_t ent_tail, com_head;
    uint32_t pad0[14];
    volatile uint32_t ent_head, com_tail, needs_kick;
    uint32_t pad1[13];
    struct submission entries[1024];
    struct completion commits[1024];
};
_Static_assert(offsetof(struct ring, ent_head) == 64, "ent_head");
_Static_assert(offsetof(struct ring, entries) == 128, "entries");
_Static_assert(sizeof(struct ring) == 49280, "ring");

#define HANDLE 1
#define MOST_OUTSTANDING 1023
#define BUFFER 2048
#define NOWHERE 0xfffffffffff0ULL

static const struct boot_info *boot;
static struct ring *ring;
static uint32_t next_id;
static uint8_t buffers[1024][BUFFER];
static uint8_t frame[BUFFER];

#define compiler_barrier() __asm__ volatile("" ::: "memory")
/* As strong as MFENCE, and known to hypervisors that emulate guests instruction by instruction. */
#define full_barrier() __asm__ volatile("lock; addl $0, (%%rsp)" ::: "memory")

static void out(uint16_t port, uint32_t value)
{
    __asm__ volatile("outl %0, %1" ::"a"(value), "d"(port) : "memory");
}

static void hypercall(int number, void *argument)
{
    out((uint16_t)(0x500 + number), (uint32_t)(uintptr_t)argument);
}

static void print(const void *data, uint64_t size)
{
    struct {
        uint64_t data, len;
    } puts = {(uintptr_t)data, size};
    hypercall(PUTS, &puts);
}

static _Noreturn void halt(int status)
{
    struct {
        uint64_t cookie;
        int32_t status;
    } call = {0, status};
    hypercall(HALT, &call);
    for (;;) {
    }
}

static void poll(uint64_t nanos)
{
    struct {
        uint64_t timeout, ready;
        int32_t ret;
    } call = {nanos, 0, 0};
    hypercall(POLL, &call);
}

static int call_net(int number, void *data, uint64_t *len)
{
    struct {
        uint64_t handle, data, len;
        int32_t ret;
    } call = {HANDLE, (uintptr_t)data, *len, -1};
    hypercall(number, &call);
    *len = call.len;
    return call.ret;
}

static void kick(void)
{
    out(0x600, 0);
}

static void submit(uint32_t operation, uint32_t handle, uint64_t data, uint32_t len)
{
    uint32_t tail = ring->ent_tail;
    while (tail - ring->ent_head >= MOST_OUTSTANDING)
        __asm__ volatile("pause");
    ring->entries[tail & 1023] = (struct submission){operation, handle, data, len, next_id++, 0};
    compiler_barrier();
    ring->ent_tail = tail + 1;
    full_barrier();
    if (ring->needs_kick != 0)
        kick();
}

static struct completion await(void)
{
    while (ring->com_tail == ring->com_head)
        __asm__ volatile("pause");
    compiler_barrier();
    struct completion done = ring->commits[ring->com_head & 1023];
    compiler_barrier();
    ring->com_head++;
    return done;
}

static void ring_send(const uint8_t *data, uint32_t len)
{
    uint32_t tail = ring->ent_tail;
    while (tail - ring->ent_head >= MOST_OUTSTANDING)
        __asm__ volatile("pause");
    uint8_t *buffer = buffers[tail & 1023];
    uint64_t rest = len;
    __asm__ volatile("rep movsb" : "+D"(buffer), "+S"(data), "+c"(rest)::"memory");
    submit(RING_WRITE, HANDLE, (uintptr_t)buffers[tail & 1023], len);
}

static int ring_receive(uint8_t *data, uint64_t *len)
{
    uint32_t id = next_id;
    submit(RING_READ, HANDLE, (uintptr_t)data, (uint32_t)*len);
    struct completion done = await();
    if (done.id != id)
        halt(90);
    *len = done.len;
    return done.ret;
}

static bool use_ring(int way)
{
    return ring != NULL && way == 0;
}

static int receive(int way, uint64_t *len)
{
    *len = sizeof(frame);
    return use_ring(way) ? ring_receive(frame, len) : call_net(NET_READ, frame, len);
}

static void send(int way, uint64_t len)
{
    if (use_ring(way))
        ring_send(frame, (uint32_t)len);
    else if (call_net(NET_WRITE, frame, &len) != OK)
        halt(91);
}

/* Sends every frame back as it came; which of two ways a frame takes changes as told. */
static void echo(uint64_t count, int read_way, int write_way, int change)
{
    for (uint64_t done = 0; done < count;) {
        uint64_t len;
        int ret = receive(read_way, &len);
        if (ret == AGAIN) {
            poll(1000000000);
        } else if (ret != OK) {
            halt(92);
        } else {
            send(write_way, len);
            read_way ^= change;
            write_way ^= change;
            done++;
        }
    }
}

static void swap(uint8_t *a, uint8_t *b, int size)
{
    for (int i = 0; i < size; i++) {
        uint8_t byte = a[i];
        a[i] = b[i];
        b[i] = byte;
    }
}

/* Turns a request for the address of 10.0.0.2, or an echo request, into its answer. */
static bool make_answer(const uint8_t *mac)
{
    uint8_t *ip = frame + 14;
    if (frame[12] == 8 && frame[13] == 6 && ip[7] == 1 && ip[27] == 2) {
        ip[7] = 2;
        for (int i = 0; i < 6; i++) {
            ip[18 + i] = ip[8 + i];
            ip[8 + i] = mac[i];
            frame[i] = ip[18 + i];
            frame[6 + i] = mac[i];
        }
        swap(ip + 14, ip + 24, 4);
        return true;
    }
    if (frame[12] == 8 && frame[13] == 0 && ip[9] == 1 && ip[20] == 8) {
        swap(frame, frame + 6, 6);
        swap(ip + 12, ip + 16, 4);
        ip[20] = 0;
        uint32_t sum = (uint32_t)(ip[22] << 8 | ip[23]) + 0x0800;
        sum = (sum & 0xffff) + (sum >> 16);
        ip[22] = (uint8_t)(sum >> 8);
        ip[23] = (uint8_t)sum;
        return true;
    }
    return false;
}

static void answer_pings(uint64_t count)
{
    const uint8_t *mac = (const uint8_t *)boot->mft + 8 + 104 * HANDLE + 72;
    for (uint64_t done = 0; done < count;) {
        uint64_t len;
        if (receive(0, &len) != OK) {
            poll(1000000000);
        } else if (make_answer(mac)) {
            send(0, len);
            done += frame[13] == 0;
        }
    }
}

/* Numbered frames as fast as they can be made. */
static void burst(uint64_t count)
{
    for (uint64_t i = 0; i < count; i++) {
        for (int byte = 0; byte < 8; byte++)
            frame[14 + byte] = (uint8_t)(i >> 8 * byte);
        send(0, 64);
    }
}

static void print_results(void)
{
    struct completion results[4];
    submit(RING_WRITE, 7, (uintptr_t)frame, 60);
    submit(RING_READ, 7, (uintptr_t)frame, 60);
    results[0] = await();
    submit(9, HANDLE, NOWHERE, 60);
    submit(RING_READ, HANDLE, (uintptr_t)frame, 60);
    results[1] = await();
    submit(RING_READ, 0x40, NOWHERE, 60);
    results[2] = await();
    /* Room for less than a frame. */
    for (uint64_t len = 64; call_net(NET_WRITE, frame, &len) != OK;) {
    }
    poll(10000000000);
    submit(RING_READ, HANDLE, (uintptr_t)frame, 10);
    results[3] = await();
    print(results, sizeof(results));
}

_Noreturn void guest_main(const struct boot_info *info)
{
    boot = info;
    if ((info->host_features & 1) != 0 && info->net_ring != 0)
        ring = (struct ring *)info->net_ring;
    const char *words = (const char *)info->cmdline;
    uint64_t number = 0;
    for (const char *digit = words + 1; *digit != '\0'; digit++)
        number = number * 10 + (uint64_t)(*digit - '0');
    switch (words[0]) {
    case 'e': /* echo */
        echo(number, 0, 0, 0);
        break;
    case 'c': /* echo by hypercalls, though there is a ring */
        echo(number, 1, 1, 0);
        break;
    case 'm': /* each frame comes one way and goes the other, which changes with each */
        echo(number, 0, 1, 1);
        break;
    case 'p': /* answer pings, once the dot is out */
        print(".", 1);
        answer_pings(number);
        break;
    case 'b':
        burst(number);
        break;
    case 'i': /* information */
        print(info, sizeof(*info));
        break;
    case 'r':
        print_results();
        break;
    case 'z': /* whether the whole ring is zero */
        for (uint64_t i = 0; i < sizeof(*ring) / 8; i++)
            if (i != 9 && ((uint64_t *)ring)[i] != 0)
                halt(93);
        break;
    case 'k':
        kick();
        break;
    case 'o': /* overrun, then never stop */
        ring->ent_tail += (uint32_t)number;
        kick();
        for (;;) {
        }
    case 'w': /* a frame that is nowhere, then wait for ever */
        submit(RING_WRITE, HANDLE, NOWHERE, 60);
        for (;;)
            poll(~0ULL >> 1);
    case 'x': /* room that is nowhere, then wait for the answer */
        submit(RING_READ, HANDLE, number != 0 ? number : NOWHERE, 60);
        await();
        halt(94);
    case 'l': /* a frame that is nowhere, the last thing before the end */
        submit(RING_WRITE, HANDLE, NOWHERE, 60);
        break;
    default:
        halt(95);
    }
    halt(0);
}
