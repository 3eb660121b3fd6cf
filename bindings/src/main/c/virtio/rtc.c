/*
 * rtc.c - the clock of the CMOS (MC146818), which is taken to show UTC.
 */
#include "virtio/rtc.h"

#include <stdbool.h>

#include "virtio/ports.h"

#define INDEX 0x70
#define DATA 0x71

#define SECONDS 0x00
#define MINUTES 0x02
#define HOURS 0x04
#define DAY 0x07
#define MONTH 0x08
#define YEAR 0x09
#define STATUS_A 0x0a
#define STATUS_A_UPDATING 0x80
#define STATUS_B 0x0b
#define STATUS_B_24_HOURS 0x02
#define STATUS_B_BINARY 0x04
#define HOURS_PM 0x80

#define POLLS_MAX 100000 /* an update takes 2 ms, a read at least 100 ns */
#define READS_MAX 10

struct date {
    uint8_t second, minute, hour, day, month, year;
};

static uint8_t get(uint8_t index)
{
    out8(INDEX, index);
    return in8(DATA);
}

static void get_date(struct date *date)
{
    date->second = get(SECONDS);
    date->minute = get(MINUTES);
    date->hour = get(HOURS);
    date->day = get(DAY);
    date->month = get(MONTH);
    date->year = get(YEAR);
}

static bool is_same(const struct date *a, const struct date *b)
{
    return a->second == b->second && a->minute == b->minute && a->hour == b->hour && a->day == b->day &&
           a->month == b->month && a->year == b->year;
}

/* An update may begin after the flag was read: only what is read twice is a date. */
static bool get_stable_date(struct date *date)
{
    struct date again;
    for (int reads = 0; reads < READS_MAX; reads++) {
        for (int polls = 0; get(STATUS_A) & STATUS_A_UPDATING; polls++)
            if (polls == POLLS_MAX)
                return false;
        get_date(date);
        get_date(&again);
        if (is_same(date, &again))
            return true;
    }
    return false;
}

static uint8_t from_bcd(uint8_t value)
{
    return (uint8_t)((value >> 4) * 10 + (value & 15));
}

static void decode(struct date *date, uint8_t format)
{
    bool afternoon = date->hour & HOURS_PM;
    date->hour &= (uint8_t)~HOURS_PM;
    if (!(format & STATUS_B_BINARY)) {
        date->second = from_bcd(date->second);
        date->minute = from_bcd(date->minute);
        date->hour = from_bcd(date->hour);
        date->day = from_bcd(date->day);
        date->month = from_bcd(date->month);
        date->year = from_bcd(date->year);
    }
    if (!(format & STATUS_B_24_HOURS))
        date->hour = (uint8_t)(date->hour % 12 + (afternoon ? 12 : 0));
}

/* Days from 1970 to a day of the years 2000 to 2099, in which every fourth is a leap year. */
static uint64_t days(const struct date *date)
{
    static const uint16_t before_month[12] = {0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334};
    uint64_t count = 10957 + date->year * 365UL + (date->year + 3UL) / 4;
    count += before_month[(date->month + 11) % 12];
    bool leap_day_passed = date->year % 4 == 0 && date->month > 2;
    return count + (leap_day_passed ? 1 : 0) + date->day - 1;
}

uint64_t rtc_seconds(void)
{
    struct date date;
    if (!get_stable_date(&date))
        return 0;
    decode(&date, get(STATUS_B));
    return ((days(&date) * 24 + date.hour) * 60 + date.minute) * 60 + date.second;
}
