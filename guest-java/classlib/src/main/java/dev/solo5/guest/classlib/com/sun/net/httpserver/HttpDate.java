package dev.solo5.guest.classlib.com.sun.net.httpserver;

import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** The time as fields of a header have it, RFC 9110 section 5.6.7; made once each second. */
final class HttpDate {
  private static final String[] DAYS = {"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};
  private static final String[] MONTHS = {
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"
  };

  private static long second = -1;
  private static String text = "";

  private HttpDate() {}

  static String now() {
    long now = System.currentTimeMillis() / 1000;
    if (now != second) {
      text = of(now);
      second = now;
    }
    return text;
  }

  static String of(long epochSecond) {
    LocalDateTime time = LocalDateTime.ofEpochSecond(epochSecond, 0, ZoneOffset.UTC);
    return DAYS[time.getDayOfWeek().ordinal()]
        + ", "
        + two(time.getDayOfMonth())
        + " "
        + MONTHS[time.getMonthValue() - 1]
        + " "
        + time.getYear()
        + " "
        + two(time.getHour())
        + ":"
        + two(time.getMinute())
        + ":"
        + two(time.getSecond())
        + " GMT";
  }

  private static String two(int number) {
    return (number < 10 ? "0" : "") + number;
  }
}
