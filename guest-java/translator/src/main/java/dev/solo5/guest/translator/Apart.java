package dev.solo5.guest.translator;

import java.util.List;

/**
 * Classes that are compiled in a source of their own, beside all others, so that two processors
 * work on a program. They are those of whose methods no caller is faster for having them inlined:
 * the collector, what prints, threads, exceptions, dates, formats.
 */
final class Apart {
  private static final String CLASSES = "classes/";

  /** Beginnings of names of files. */
  private static final List<String> BEGINNINGS =
      List.of(
          "dev/solo5/guest/runtime/CommandLine",
          "dev/solo5/guest/runtime/Lifetime",
          "dev/solo5/guest/runtime/Traces",
          "java/io/PrintStream",
          "java/io/PrintWriter",
          "java/lang/Class",
          "java/lang/StackTraceElement",
          "java/lang/ThreadBuilder",
          "java/lang/ThreadGroup",
          "java/lang/Throwable",
          "java/text/",
          "java/threads/",
          "java/time/",
          "java/util/Calendar",
          "java/util/Formatter",
          "java/util/GregorianCalendar",
          "java/util/Locale",
          "java/util/TimeZone",
          "org/teavm/classlib/impl/",
          "org/teavm/runtime/EventQueue",
          "org/teavm/runtime/ExceptionHandling",
          "org/teavm/runtime/FreeChunk",
          "org/teavm/runtime/GC",
          "org/teavm/runtime/MarkQueue",
          "org/teavm/runtime/Relocation",
          "org/teavm/runtime/Timers");

  private Apart() {}

  /** Whether a file that the translator has written is one of them. */
  static boolean is(String file) {
    return file.startsWith(CLASSES)
        && BEGINNINGS.stream().anyMatch(file.substring(CLASSES.length())::startsWith);
  }
}
