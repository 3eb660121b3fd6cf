#include "wire.h"

#include <stdlib.h>
#include <string.h>

#include "expect.h"
#include "solo5.h"

enum { FRAMES = 1 << 16 };

#define FOR_EVER UINT64_MAX

static const uint64_t patience = 40000000000000u; /* of simulated time: a unikernel that hangs fails the test */

struct frame {
    uint64_t due;
    bool to_guest;
    size_t size;
    uint8_t *bytes;
};

const uint8_t wire_guest[6] = {2, 0, 0, 0, 0, 2};

static struct frame frames[FRAMES]; /* under way, in no order */
static size_t frames_under_way;
static struct wire_conditions conditions;
static struct wire_peer peer;
static uint64_t now = 1000000000;
static uint64_t last_now;
static uint64_t random_state;

uint64_t wire_random(void)
{
    random_state += 0x9e3779b97f4a7c15u;
    uint64_t x = random_state;
    x = (x ^ x >> 30) * 0xbf58476d1ce4e5b9u;
    x = (x ^ x >> 27) * 0x94d049bb133111ebu;
    return x ^ x >> 31;
}

static bool happens(unsigned per_mille)
{
    return wire_random() % 1000 < per_mille;
}

void wire_start(const struct wire_conditions *new_conditions, const struct wire_peer *new_peer, uint64_t seed)
{
    for (size_t i = 0; i < frames_under_way; i++)
        free(frames[i].bytes);
    frames_under_way = 0;
    conditions = *new_conditions;
    peer = *new_peer;
    random_state = seed;
    last_now = now + patience;
}

uint64_t wire_now(void)
{
    return now;
}

void wire_advance(uint64_t by)
{
    now += by;
    last_now += by;
}

static void add(const uint8_t *bytes, size_t size, bool to_guest, uint64_t due)
{
    EXPECT(frames_under_way < FRAMES, "too many frames on the wire");
    struct frame *frame = &frames[frames_under_way++];
    *frame = (struct frame){due, to_guest, size, malloc(size)};
    memcpy(frame->bytes, bytes, size);
}

static void transmit(const uint8_t *bytes, size_t size, bool to_guest)
{
    bool damaged = happens(conditions.damaged);
    if (happens(conditions.lost) || (damaged && !to_guest)) /* the peer need not notice damage by itself */
        return;
    unsigned copies = happens(conditions.doubled) ? 2 : 1;
    while (copies-- > 0) {
        uint64_t jitter = conditions.jitter > 0 ? wire_random() % conditions.jitter : 0;
        add(bytes, size, to_guest, now + conditions.delay + jitter);
        if (damaged)
            frames[frames_under_way - 1].bytes[14 + wire_random() % (size - 14)] ^= (uint8_t)(1 + wire_random() % 255);
    }
}

void wire_send(const uint8_t *frame, size_t size)
{
    transmit(frame, size, true);
}

void wire_put(const uint8_t *frame, size_t size)
{
    add(frame, size, true, now);
}

/* Index of the frame for one side that is due first; the oldest of equals. frames_under_way: none is due. */
static size_t first_due(bool to_guest, uint64_t by)
{
    size_t found = frames_under_way;
    for (size_t i = 0; i < frames_under_way; i++)
        if (frames[i].to_guest == to_guest && frames[i].due <= by &&
            (found == frames_under_way || frames[i].due < frames[found].due))
            found = i;
    return found;
}

static struct frame take(size_t index)
{
    struct frame frame = frames[index];
    frames_under_way--;
    memmove(&frames[index], &frames[index + 1], (frames_under_way - index) * sizeof frame);
    return frame;
}

static void deliver_to_peer(void)
{
    for (size_t i; (i = first_due(false, now)) < frames_under_way;) {
        struct frame frame = take(i);
        peer.receive(frame.bytes, frame.size);
        free(frame.bytes);
    }
}

void solo5_yield(solo5_time_t deadline, solo5_handle_set_t *ready)
{
    for (;;) {
        deliver_to_peer();
        uint64_t next = peer.run(now);
        bool input = first_due(true, now) < frames_under_way;
        if (ready != NULL)
            *ready = input ? 2 : 0;
        if (input || deadline <= now)
            return;
        next = deadline < next ? deadline : next;
        for (size_t i = 0; i < frames_under_way; i++)
            next = frames[i].due < next ? frames[i].due : next;
        EXPECT(next != FOR_EVER && next <= last_now, "nothing happens any more");
        now = next > now ? next : now;
    }
}

solo5_time_t solo5_clock_monotonic(void)
{
    return now += 50; /* time passes while the unikernel computes */
}

solo5_time_t solo5_clock_wall(void)
{
    return 1700000000000000000u + now;
}

void solo5_console_write(const char *buf, size_t size)
{
    (void)buf;
    (void)size;
}

solo5_result_t solo5_net_acquire(const char *name, solo5_handle_t *handle, struct solo5_net_info *info)
{
    EXPECT(strcmp(name, "service") == 0, "device %s", name);
    *handle = 1;
    memcpy(info->mac_address, wire_guest, 6);
    info->mtu = MTU;
    return SOLO5_R_OK;
}

solo5_result_t solo5_net_write(solo5_handle_t handle, const uint8_t *buf, size_t size)
{
    EXPECT(handle == 1 && size >= 14 && size <= FRAME_MAX, "frame of %lu bytes", (unsigned long)size);
    transmit(buf, size, false);
    return SOLO5_R_OK;
}

solo5_result_t solo5_net_read(solo5_handle_t handle, uint8_t *buf, size_t size, size_t *read_size)
{
    size_t index = first_due(true, now);
    EXPECT(handle == 1 && size >= FRAME_MAX, "room for %lu bytes", (unsigned long)size);
    if (index == frames_under_way)
        return SOLO5_R_AGAIN;
    struct frame frame = take(index);
    memset(buf, 0xa5, size); /* what is behind the frame must not matter */
    memcpy(buf, frame.bytes, frame.size);
    *read_size = frame.size;
    free(frame.bytes);
    return SOLO5_R_OK;
}
