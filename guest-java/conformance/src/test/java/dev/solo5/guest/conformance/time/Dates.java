package dev.solo5.guest.conformance.time;

import dev.solo5.guest.conformance.Show;
import java.io.PrintStream;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Month;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

public final class Dates {
  public static void run(PrintStream out) {
    LocalDate date = LocalDate.of(2024, 2, 29);
    out.println(
        date
            + " "
            + date.plusYears(1)
            + " "
            + date.plusMonths(12)
            + " "
            + date.minusDays(60)
            + " "
            + date.getDayOfWeek()
            + " "
            + date.getDayOfYear()
            + " "
            + date.isLeapYear()
            + " "
            + date.lengthOfMonth()
            + " "
            + date.withDayOfMonth(1)
            + " "
            + LocalDate.ofEpochDay(0)
            + " "
            + LocalDate.ofEpochDay(-719528)
            + " "
            + date.toEpochDay()
            + " "
            + LocalDate.parse("1999-12-31").plusDays(1)
            + " "
            + date.compareTo(LocalDate.of(2024, 3, 1))
            + " "
            + LocalDate.of(-5, 1, 1)
            + LocalDate.of(12345, 6, 7));
    LocalDateTime dt = LocalDateTime.of(2023, 12, 31, 23, 59, 59, 999_000_000);
    out.println(
        dt
            + " "
            + dt.plusNanos(1_000_000)
            + " "
            + dt.toLocalTime()
            + " "
            + dt.toLocalDate()
            + " "
            + LocalTime.of(1, 2)
            + LocalTime.MIDNIGHT
            + LocalTime.parse("10:15:30").plusHours(20)
            + " "
            + dt.toEpochSecond(ZoneOffset.UTC)
            + dt.atOffset(ZoneOffset.ofHours(2)));
    out.println(
        Period.between(LocalDate.of(2000, 1, 31), date)
            + " "
            + Period.of(1, 2, 3)
            + ChronoUnit.DAYS.between(LocalDate.of(2000, 1, 1), date)
            + " "
            + DayOfWeek.MONDAY.plus(10)
            + Month.FEBRUARY.maxLength()
            + YearMonth.of(2024, 2)
            + Year.isLeap(1900));
    out.println(
        dt.format(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
            + " "
            + dt.format(DateTimeFormatter.ofPattern("yyyy/MM/dd HH:mm:ss.SSS"))
            + " "
            + LocalDate.parse("03.04.2021", DateTimeFormatter.ofPattern("dd.MM.yyyy"))
            + " "
            + DateTimeFormatter.ISO_INSTANT.format(Instant.EPOCH)
            + " "
            + ZonedDateTime.of(dt, ZoneId.of("UTC"))
            + " "
            + OffsetDateTime.parse("2020-01-01T00:00:00+02:00").toInstant());
    Show.of(out, "date", () -> LocalDate.of(2023, 2, 29));
    Show.of(out, "month", () -> LocalDate.of(2023, 13, 1));
  }

  private Dates() {}
}
