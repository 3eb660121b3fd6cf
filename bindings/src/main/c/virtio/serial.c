/*
 * serial.c - the first serial port, a 16550A or its ancestor, without interrupts.
 */
#include "virtio/serial.h"

#include <stdbool.h>

#include "virtio/ports.h"

#define PORT 0x3f8
#define DATA (PORT + 0)       /* with the latch open: low half of the divisor */
#define INTERRUPTS (PORT + 1) /* with the latch open: high half of the divisor */
#define FIFO (PORT + 2)       /* read: what interrupts there are, and whether there is a FIFO */
#define LINE_CONTROL (PORT + 3)
#define MODEM_CONTROL (PORT + 4)
#define LINE_STATUS (PORT + 5)

#define LATCH_OPEN 0x80
#define EIGHT_BITS 0x03
#define DIVISOR 1    /* of 115200 bit/s */
#define FIFO_ON 0x07 /* and emptied */
#define FIFO_WORKS 0xc0
#define FIFO_SIZE 16
#define READY 0x03 /* data terminal ready, request to send */
#define TRANSMITTER_EMPTY 0x20

/* A character takes 87 us on a real line; a read of the status takes at least a tenth of one. */
#define POLLS_MAX 100000

static unsigned fifo_size;
static unsigned room; /* characters that the port takes before it has to be asked again */
static bool stuck;

void serial_init(void)
{
    out8(INTERRUPTS, 0);
    out8(LINE_CONTROL, LATCH_OPEN);
    out8(DATA, DIVISOR);
    out8(INTERRUPTS, 0);
    out8(LINE_CONTROL, EIGHT_BITS);
    out8(MODEM_CONTROL, READY);
    out8(FIFO, FIFO_ON);
    fifo_size = (in8(FIFO) & FIFO_WORKS) == FIFO_WORKS ? FIFO_SIZE : 1;
}

/* A port that stays busy for long loses output from then on rather than stop the guest. */
static void wait_for_room(void)
{
    for (unsigned polls = stuck ? 1 : POLLS_MAX; polls > 0; polls--) {
        if (in8(LINE_STATUS) & TRANSMITTER_EMPTY) {
            stuck = false;
            room = fifo_size;
            return;
        }
    }
    stuck = true;
}

static void put(char c)
{
    if (room == 0)
        wait_for_room();
    if (room != 0) {
        out8(DATA, (uint8_t)c);
        room--;
    }
}

void serial_write(const char *text, size_t size)
{
    for (size_t i = 0; i < size; i++) {
        if (text[i] == '\n')
            put('\r');
        put(text[i]);
    }
}
