#include "date.h"

#include <string.h>

static void put_number(char *at, unsigned digits, unsigned value)
{
    while (digits-- > 0) {
        at[digits] = (char)('0' + value % 10);
        value /= 10;
    }
}

/*
 * Counts years from March, so that the leap day ends them, in eras of 400 years, which all have the same number of
 * days; 1970-01-01 is day 719468 of the first era.
 */
static void civil(uint64_t days, unsigned *year, unsigned *month, unsigned *day)
{
    uint64_t shifted = days + 719468;
    unsigned era = (unsigned)(shifted / 146097);
    unsigned of_era = (unsigned)(shifted % 146097);
    unsigned year_of_era = (of_era - of_era / 1460 + of_era / 36524 - of_era / 146096) / 365;
    unsigned of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    unsigned from_march = (5 * of_year + 2) / 153;
    *day = of_year - (153 * from_march + 2) / 5 + 1;
    *month = from_march < 10 ? from_march + 2 : from_march - 10; /* 0: January */
    *year = era * 400 + year_of_era + (*month < 2);
}

void date_write(uint64_t seconds, char text[DATE_SIZE])
{
    unsigned year;
    unsigned month;
    unsigned day;
    uint64_t days = seconds / 86400;
    unsigned of_day = (unsigned)(seconds % 86400);
    civil(days, &year, &month, &day);
    memcpy(text, "Thu, 00 Jan 0000 00:00:00 GMT", DATE_SIZE);
    memcpy(text, &"ThuFriSatSunMonTueWed"[3 * (days % 7)], 3); /* 1970-01-01 was a Thursday */
    memcpy(text + 8, &"JanFebMarAprMayJunJulAugSepOctNovDec"[3 * month], 3);
    put_number(text + 5, 2, day);
    put_number(text + 12, 4, year);
    put_number(text + 17, 2, of_day / 3600);
    put_number(text + 20, 2, of_day / 60 % 60);
    put_number(text + 23, 2, of_day % 60);
}
