/*
 * rtc_test.c - dates of the CMOS clock, in all its formats.
 */
#include <stdint.h>

#define VIRTIO_PORTS_H /* the ports are these: */

static uint8_t registers[128];
static uint8_t selected;

static inline void out8(uint16_t port, uint8_t value)
{
    (void)port;
    selected = value;
}

static inline uint8_t in8(uint16_t port)
{
    (void)port;
    return registers[selected & 127];
}

#include "virtio/rtc.c"

#include "check.h"

#define BINARY 4
#define HOURS_24 2

static uint8_t bcd(unsigned number)
{
    return (uint8_t)(number / 10 << 4 | number % 10);
}

static void set_date(unsigned year, unsigned month, unsigned day)
{
    registers[YEAR] = bcd(year);
    registers[MONTH] = bcd(month);
    registers[DAY] = bcd(day);
}

static void set_time(unsigned hour, unsigned minute, unsigned second)
{
    registers[HOURS] = bcd(hour);
    registers[MINUTES] = bcd(minute);
    registers[SECONDS] = bcd(second);
}

static void test_dates(void)
{
    registers[STATUS_B] = HOURS_24;
    set_time(0, 0, 0);
    set_date(0, 1, 1);
    CHECK_NUMBER(946684800, rtc_seconds());
    set_date(0, 2, 29);
    CHECK_NUMBER(951782400, rtc_seconds());
    set_date(0, 3, 1);
    CHECK_NUMBER(951868800, rtc_seconds());
    set_date(1, 1, 1);
    CHECK_NUMBER(978307200, rtc_seconds());
    set_date(24, 12, 31);
    set_time(23, 59, 59);
    CHECK_NUMBER(1735689599, rtc_seconds());
    set_date(99, 12, 31);
    CHECK_NUMBER(4102444799, rtc_seconds());
}

static void test_formats(void)
{
    set_date(26, 11, 26);
    for (unsigned hour = 0; hour < 24; hour++) {
        uint64_t expected = 1795651200 + hour * 3600 + 37 * 60 + 59;
        registers[STATUS_B] = HOURS_24;
        set_time(hour, 37, 59);
        CHECK_NUMBER(expected, rtc_seconds());
        registers[STATUS_B] = 0;
        registers[HOURS] = (uint8_t)(bcd(hour % 12 == 0 ? 12 : hour % 12) | (hour >= 12 ? 0x80 : 0));
        CHECK_NUMBER(expected, rtc_seconds());
    }
    registers[STATUS_B] = HOURS_24 | BINARY;
    registers[YEAR] = 26;
    registers[MONTH] = 11;
    registers[DAY] = 26;
    registers[HOURS] = 23;
    registers[MINUTES] = 37;
    registers[SECONDS] = 59;
    CHECK_NUMBER(1795651200 + 23 * 3600 + 37 * 60 + 59, rtc_seconds());
}

static void test_clock_that_never_gets_ready(void)
{
    registers[STATUS_A] = STATUS_A_UPDATING;
    CHECK_NUMBER(0, rtc_seconds());
    registers[STATUS_A] = 0;
}

int main(void)
{
    test_dates();
    test_formats();
    test_clock_that_never_gets_ready();
    return 0;
}
