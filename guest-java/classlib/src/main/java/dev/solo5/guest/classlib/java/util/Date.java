package dev.solo5.guest.classlib.java.util;

import java.io.Serializable;
import java.time.Instant;

/** Milliseconds since 1970; where there are fields, those of UTC. */
public class Date implements Serializable, Cloneable, Comparable<Date> {
  private static final long serialVersionUID = 1L;

  private static final long DAY = 86_400_000L;

  private long millis;

  public Date() {
    this(System.currentTimeMillis());
  }

  public Date(long millis) {
    this.millis = millis;
  }

  public Date(int year, int month, int day) {
    this(year, month, day, 0, 0, 0);
  }

  public Date(int year, int month, int day, int hours, int minutes) {
    this(year, month, day, hours, minutes, 0);
  }

  public Date(int year, int month, int day, int hours, int minutes, int seconds) {
    this(UTC(year, month, day, hours, minutes, seconds));
  }

  /** Milliseconds of a time; years from 1900, months from 0. */
  public static long UTC(int year, int month, int day, int hours, int minutes, int seconds) {
    long years = year + 1900L + Math.floorDiv(month, 12);
    long days = FormatTime.startOf(years) + day - 1;
    for (int i = 1; i <= Math.floorMod(month, 12); i++) {
      days += FormatTime.lengthOf(i, years);
    }
    return days * DAY + (hours * 60L + minutes) * 60_000 + seconds * 1000L;
  }

  public static Date from(Instant instant) {
    try {
      return new Date(instant.toEpochMilli());
    } catch (ArithmeticException e) {
      throw new IllegalArgumentException(e);
    }
  }

  public Instant toInstant() {
    return Instant.ofEpochMilli(millis);
  }

  public long getTime() {
    return millis;
  }

  public void setTime(long time) {
    millis = time;
  }

  private int field(int index) {
    return FormatTime.date(Math.floorDiv(millis, DAY))[index];
  }

  public int getYear() {
    return field(0) - 1900;
  }

  public int getMonth() {
    return field(1) - 1;
  }

  public int getDate() {
    return field(2);
  }

  public int getDay() {
    return (int) Math.floorMod(Math.floorDiv(millis, DAY) + 4, 7L);
  }

  private int part(int unit, int count) {
    return (int) (Math.floorMod(millis, DAY) / unit % count);
  }

  public int getHours() {
    return part(3_600_000, 24);
  }

  public int getMinutes() {
    return part(60_000, 60);
  }

  public int getSeconds() {
    return part(1000, 60);
  }

  public int getTimezoneOffset() {
    return 0;
  }

  public boolean before(Date other) {
    return millis < other.millis;
  }

  public boolean after(Date other) {
    return millis > other.millis;
  }

  @Override
  public int compareTo(Date other) {
    return Long.compare(millis, other.millis);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Date date && date.millis == millis;
  }

  @Override
  public int hashCode() {
    return (int) millis ^ (int) (millis >> 32);
  }

  @Override
  public Object clone() {
    return new Date(millis);
  }

  @Override
  public String toString() {
    return FormatTime.text(millis, 'c');
  }
}
