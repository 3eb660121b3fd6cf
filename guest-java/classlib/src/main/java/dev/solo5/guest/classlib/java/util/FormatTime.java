package dev.solo5.guest.classlib.java.util;

import java.time.ZoneId;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.Calendar;
import java.util.Date;

/** Dates and times in formats; a number of milliseconds is one of UTC. */
final class FormatTime {
  static final String CONVERSIONS = "HIklMSLNpQszZBbhAaCYyjmdeRTrDFc";

  private static final String[] MONTHS = {
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December"
  };
  private static final String[] DAYS = {
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"
  };
  private static final long DAY = 86_400_000L;

  private final TemporalAccessor accessor; // null for milliseconds
  private final long millis;

  private FormatTime(TemporalAccessor accessor, long millis) {
    this.accessor = accessor;
    this.millis = millis;
  }

  /** Null for what is no time. */
  static String text(Object argument, char conversion) {
    FormatTime time;
    if (argument instanceof Long value) {
      time = new FormatTime(null, value);
    } else if (argument instanceof Date value) {
      time = new FormatTime(null, value.getTime());
    } else if (argument instanceof Calendar value) {
      time = new FormatTime(null, value.getTimeInMillis());
    } else if (argument instanceof TemporalAccessor value) {
      time = new FormatTime(value, 0);
    } else {
      return null;
    }
    return time.text(conversion);
  }

  private String text(char conversion) {
    return switch (conversion) {
      case 'H' -> padded(hour(), 2);
      case 'I' -> padded(halfDayHour(), 2);
      case 'k' -> Long.toString(hour());
      case 'l' -> Long.toString(halfDayHour());
      case 'M' -> padded(minute(), 2);
      case 'S' -> padded(second(), 2);
      case 'L' -> padded(nano() / 1_000_000, 3);
      case 'N' -> padded(nano(), 9);
      case 'p' -> hour() < 12 ? "am" : "pm";
      case 'Q' -> Long.toString(epochMillis());
      case 's' -> Long.toString(Math.floorDiv(epochMillis(), 1000L));
      case 'z' -> offset();
      case 'Z' -> zone();
      case 'B' -> MONTHS[month() - 1];
      case 'b', 'h' -> MONTHS[month() - 1].substring(0, 3);
      case 'A' -> DAYS[weekday() - 1];
      case 'a' -> DAYS[weekday() - 1].substring(0, 3);
      case 'C' -> padded(year() / 100, 2);
      case 'Y' -> padded(year(), 4);
      case 'y' -> padded(year() % 100, 2);
      case 'j' -> padded(dayOfYear(), 3);
      case 'm' -> padded(month(), 2);
      case 'd' -> padded(day(), 2);
      case 'e' -> Long.toString(day());
      case 'R' -> text('H') + ":" + text('M');
      case 'T' -> text('R') + ":" + text('S');
      case 'r' -> text('I') + ":" + text('M') + ":" + text('S') + " " + text('p').toUpperCase();
      case 'D' -> text('m') + "/" + text('d') + "/" + text('y');
      case 'F' -> text('Y') + "-" + text('m') + "-" + text('d');
      default ->
          text('a') + " " + text('b') + " " + text('d') + " " + text('T') + " " + text('Z') + " "
              + text('Y');
    };
  }

  private static String padded(long value, int digits) {
    String text = Long.toString(Math.abs(value));
    String sign = value < 0 ? "-" : "";
    return sign + "0".repeat(Math.max(0, digits - text.length() - sign.length())) + text;
  }

  private long hour() {
    return accessor != null
        ? accessor.get(ChronoField.HOUR_OF_DAY)
        : Math.floorMod(millis, DAY) / 3_600_000;
  }

  private long halfDayHour() {
    long hour = hour() % 12;
    return hour == 0 ? 12 : hour;
  }

  private long minute() {
    return accessor != null
        ? accessor.get(ChronoField.MINUTE_OF_HOUR)
        : Math.floorMod(millis, DAY) / 60_000 % 60;
  }

  private long second() {
    return accessor != null
        ? accessor.get(ChronoField.SECOND_OF_MINUTE)
        : Math.floorMod(millis, DAY) / 1000 % 60;
  }

  private long nano() {
    return accessor != null
        ? accessor.get(ChronoField.NANO_OF_SECOND)
        : Math.floorMod(millis, 1000L) * 1_000_000;
  }

  private long epochMillis() {
    return accessor != null
        ? accessor.getLong(ChronoField.INSTANT_SECONDS) * 1000 + nano() / 1_000_000
        : millis;
  }

  private String offset() {
    int minutes = accessor == null ? 0 : accessor.get(ChronoField.OFFSET_SECONDS) / 60;
    int size = Math.abs(minutes);
    return (minutes < 0 ? "-" : "+") + padded(size / 60 * 100 + size % 60, 4);
  }

  private String zone() {
    ZoneId zone = accessor == null ? null : accessor.query(TemporalQueries.zone());
    return zone == null ? "UTC" : zone.getId();
  }

  private int weekday() {
    return accessor != null
        ? accessor.get(ChronoField.DAY_OF_WEEK)
        : (int) Math.floorMod(Math.floorDiv(millis, DAY) + 3, 7L) + 1;
  }

  private int month() {
    return accessor != null
        ? accessor.get(ChronoField.MONTH_OF_YEAR)
        : date(Math.floorDiv(millis, DAY))[1];
  }

  private int day() {
    return accessor != null
        ? accessor.get(ChronoField.DAY_OF_MONTH)
        : date(Math.floorDiv(millis, DAY))[2];
  }

  private long year() {
    return accessor != null
        ? accessor.get(ChronoField.YEAR_OF_ERA)
        : date(Math.floorDiv(millis, DAY))[0];
  }

  private int dayOfYear() {
    return accessor != null
        ? accessor.get(ChronoField.DAY_OF_YEAR)
        : date(Math.floorDiv(millis, DAY))[3];
  }

  /** Year, month, day of the month and of the year, by the Gregorian calendar, of a day of 1970. */
  static int[] date(long days) {
    long year = 1970 + Math.floorDiv(days, 365L);
    while (startOf(year) > days) {
      year--;
    }
    int left = (int) (days - startOf(year));
    int dayOfYear = left + 1;
    int month = 1;
    while (left >= lengthOf(month, year)) {
      left -= lengthOf(month, year);
      month++;
    }
    return new int[] {(int) year, month, left + 1, dayOfYear};
  }

  static long startOf(long year) {
    long before = year - 1;
    long days =
        365 * before
            + Math.floorDiv(before, 4L)
            - Math.floorDiv(before, 100L)
            + Math.floorDiv(before, 400L);
    return days - 719_162;
  }

  static int lengthOf(int month, long year) {
    if (month == 2) {
      boolean leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
      return leap ? 29 : 28;
    }
    return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
  }
}
