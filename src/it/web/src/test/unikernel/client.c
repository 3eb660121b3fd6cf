#include "client.h"

#include <stdlib.h>
#include <string.h>

#include "expect.h"
#include "wire.h"

static const uint64_t retry = 300000000; /* nanoseconds */

void client_start(struct client *client)
{
    client->state = CLIENT_WAITING;
    client->una = client->iss;
    client->received = 0;
    client->ended = false;
    client->bytes = calloc(client->capacity, 1);
    client->there = calloc(client->capacity, 1);
    client->stalled_until = 0;
    client->retry_at = client->begins_at;
}

void client_free(struct client *client)
{
    free(client->bytes);
    free(client->there);
}

static uint32_t rcv_nxt(const struct client *client)
{
    bool fin = client->ended && client->received == client->end;
    return client->server_iss + 1 + (uint32_t)client->received + fin;
}

static uint16_t window(const struct client *client)
{
    if (client->stalled_until > wire_now()) /* what the server was told stands, but not a byte more */
        return (uint16_t)(client->edge - rcv_nxt(client));
    return client->window;
}

static void send(struct client *client, uint32_t sequence, uint8_t flags, const void *data, size_t size)
{
    uint8_t frame[FRAME_MAX];
    struct packet packet = {.peer = client->address,
                            .peer_port = client->port,
                            .port = 80,
                            .sequence = sequence,
                            .flags = flags,
                            .data = data,
                            .size = size};
    if ((flags & SYN) != 0)
        packet.mss = client->mss;
    packet.window = window(client);
    if ((flags & ACK) != 0) {
        packet.ack = rcv_nxt(client);
        if ((int32_t)(packet.ack + packet.window - client->edge) > 0)
            client->edge = packet.ack + packet.window;
    }
    wire_send(frame, packet_write(&packet, frame));
}

/* Sends what the server has not acknowledged: SYN, requests, FIN. */
static void send_all(struct client *client)
{
    size_t length = strlen(client->requests);
    if (client->state == CLIENT_CONNECTING) {
        send(client, client->iss, SYN, NULL, 0);
        return;
    }
    size_t sent = client->una - client->iss - 1;
    while (sent < length) {
        size_t size = length - sent < 1000 ? length - sent : 1000;
        send(client, client->iss + 1 + (uint32_t)sent, ACK | PSH, client->requests + sent, size);
        sent += size;
    }
    if (client->state == CLIENT_ENDING && sent == length)
        send(client, client->iss + 1 + (uint32_t)length, ACK | FIN, NULL, 0);
}

static void take_data(struct client *client, const struct packet *packet)
{
    uint32_t offset = packet->sequence - client->server_iss - 1;
    bool inside = (int32_t)(packet->sequence + packet->size - client->edge) <= 0;
    EXPECT(inside || packet->size == 1, "sends beyond the window");
    EXPECT(packet->size <= client->mss, "segment of %lu bytes, MSS %u", (unsigned long)packet->size, client->mss);
    if (!inside && client->stalled_until > wire_now())
        return;
    for (size_t i = 0; i < packet->size; i++) {
        EXPECT(offset + i < client->capacity, "more bytes than expected");
        EXPECT(!client->there[offset + i] || client->bytes[offset + i] == packet->data[i], "byte %lu changed",
               (unsigned long)(offset + i));
        client->bytes[offset + i] = packet->data[i];
        client->there[offset + i] = 1;
    }
    while (client->received < client->capacity && client->there[client->received])
        client->received++;
    if (client->stall_for > 0 && client->received >= client->stall_at) {
        client->stalled_until = wire_now() + client->stall_for;
        client->stall_for = 0;
    }
    if ((packet->flags & FIN) != 0) {
        client->ended = true;
        client->end = offset + packet->size;
    }
}

static void receive_syn_ack(struct client *client, const struct packet *packet)
{
    if (packet->flags != (SYN | ACK) || packet->ack != client->iss + 1)
        return;
    client->server_iss = packet->sequence;
    client->una = packet->ack;
    client->edge = packet->sequence + 1;
    client->state = CLIENT_OPEN;
    send(client, client->una, ACK, NULL, 0);
    send_all(client);
}

void client_receive(struct client *client, const struct packet *packet)
{
    if (client->state == CLIENT_WAITING || client_finished(client))
        return;
    if ((packet->flags & RST) != 0) {
        bool ours = client->state == CLIENT_CONNECTING ? packet->ack == client->iss + 1
                                                       : packet->sequence - rcv_nxt(client) <= client->window;
        if (ours)
            client->state = CLIENT_RESET;
        return;
    }
    if (client->state == CLIENT_CONNECTING) {
        receive_syn_ack(client, packet);
        return;
    }
    uint32_t last = client->iss + 1 + (uint32_t)strlen(client->requests) + (client->state == CLIENT_ENDING);
    EXPECT((packet->flags & ACK) != 0 && (int32_t)(packet->ack - last) <= 0, "acknowledges what was not sent");
    if ((int32_t)(packet->ack - client->una) > 0)
        client->una = packet->ack;
    if ((packet->flags & SYN) != 0) {
        send(client, client->una, ACK, NULL, 0);
        return;
    }
    take_data(client, packet);
    if (client->state == CLIENT_ENDING && client->una == last) {
        client->state = CLIENT_DONE;
    } else if (client->state == CLIENT_OPEN && client->ended && client->received == client->end) {
        client->state = CLIENT_ENDING;
        client->done_at = wire_now();
        send_all(client);
    } else if (packet->size > 0 || (packet->flags & FIN) != 0) {
        send(client, client->una, ACK, NULL, 0);
    }
}

uint64_t client_run(struct client *client, uint64_t now)
{
    if (client_finished(client))
        return UINT64_MAX;
    if (client->retry_at <= now) {
        if (client->state == CLIENT_WAITING)
            client->state = CLIENT_CONNECTING;
        client->retry_at = now + retry;
        send_all(client);
    }
    return client->retry_at;
}
