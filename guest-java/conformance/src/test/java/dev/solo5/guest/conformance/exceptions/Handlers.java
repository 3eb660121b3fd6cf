package dev.solo5.guest.conformance.exceptions;

import dev.solo5.guest.conformance.Show;
import java.io.PrintStream;

public final class Handlers {
  static Object none;

  static void fails() {
    throw new IllegalStateException("first");
  }

  static int length(int[] array) {
    return array.length;
  }

  static String afterCall(String text) {
    try {
      fails();
      return "never " + text.length();
    } catch (IllegalStateException e) {
      return "handled " + text.length();
    }
  }

  static String afterNull(String text) {
    try {
      return "never " + text.length();
    } catch (NullPointerException e) {
      return "handled " + text.isEmpty();
    }
  }

  static String afterIndex(int[] array, int index) {
    try {
      fails();
      return "never " + array[index];
    } catch (IllegalStateException e) {
      return "handled " + array[index];
    }
  }

  static int inFinally(int[] array, int index) {
    int sum = 0;
    try {
      sum += array[index];
      fails();
      sum += array[index + 1];
    } finally {
      sum += array[index + 2];
      System.out.println(sum);
    }
    return sum;
  }

  static String waiting(PrintStream out, String text) {
    try {
      Thread.sleep(100000);
      out.println(text.length());
      return "slept";
    } catch (InterruptedException e) {
      out.println("interrupted");
      return "interrupted " + text.length();
    }
  }

  public static void run(PrintStream out) throws InterruptedException {
    Show.of(out, "call", () -> afterCall((String) none));
    Show.of(out, "call", () -> afterCall("text"));
    Show.of(out, "null", () -> afterNull((String) none));
    Show.of(out, "index", () -> afterIndex(new int[2], 5));
    Show.of(out, "index", () -> afterIndex(new int[2], 1));
    Show.of(out, "array", () -> afterIndex((int[]) none, 1));
    Show.of(out, "finally", () -> inFinally(new int[2], 0));
    Show.of(out, "finally", () -> inFinally(new int[3], 0));
    Show.of(out, "finally", () -> inFinally(new int[3], 7));
    Thread thread = new Thread(() -> Show.of(out, "waiting", () -> waiting(out, (String) none)));
    thread.start();
    Thread.sleep(2);
    thread.interrupt();
    thread.join();
  }

  private Handlers() {}
}
