package dev.solo5.guest.conformance.text;

import dev.solo5.guest.conformance.Show;
import java.io.PrintStream;

public final class StringErrors {
  public static void run(PrintStream out) {
    String s = "abc";
    Show.of(out, "charAt", () -> s.charAt(3));
    Show.of(out, "charAt", () -> s.charAt(-1));
    Show.of(out, "substring", () -> s.substring(4));
    Show.of(out, "substring", () -> s.substring(-1));
    Show.of(out, "substring", () -> s.substring(2, 1));
    Show.of(out, "substring", () -> s.substring(1, 4));
    Show.of(out, "subSequence", () -> s.subSequence(1, 4));
    Show.of(out, "codePointAt", () -> s.codePointAt(3));
    Show.of(out, "codePointBefore", () -> s.codePointBefore(0));
    Show.of(out, "offsetByCodePoints", () -> s.offsetByCodePoints(2, 5));
    Show.of(out, "repeat", () -> s.repeat(-1));
    Show.of(out, "null", () -> s.concat(null));
    Show.of(out, "null", () -> s.contains(null));
    Show.of(out, "compare", () -> s.compareTo(null));
    Show.of(out, "valueOf", () -> String.valueOf((char[]) null));
    Show.of(
        out,
        "getChars",
        () -> {
          s.getChars(0, 3, new char[2], 0);
          return 0;
        });
    StringBuilder b = new StringBuilder("abc");
    Show.of(out, "builder charAt", () -> b.charAt(3));
    Show.of(
        out,
        "builder setCharAt",
        () -> {
          b.setCharAt(5, 'x');
          return b;
        });
    Show.of(out, "builder deleteCharAt", () -> b.deleteCharAt(3));
    Show.of(out, "builder delete", () -> b.delete(4, 5));
    Show.of(out, "builder delete", () -> b.delete(2, 1));
    Show.of(out, "builder insert", () -> b.insert(4, "x"));
    Show.of(out, "builder insert", () -> b.insert(-1, 'x'));
    Show.of(out, "builder substring", () -> b.substring(2, 7));
    Show.of(out, "builder substring", () -> b.substring(5));
    Show.of(out, "builder replace", () -> b.replace(4, 5, "x"));
    Show.of(
        out,
        "builder setLength",
        () -> {
          b.setLength(-1);
          return b;
        });
    Show.of(out, "builder append", () -> b.append("abc", 2, 5));
    Show.of(out, "builder new", () -> new StringBuilder(-1));
    Show.of(out, "builder appendCodePoint", () -> b.appendCodePoint(-1));
    Show.of(out, "builder codePointAt", () -> b.codePointAt(9));
    Show.of(out, "toChars", () -> Character.toChars(0x110000));
    Show.of(out, "toString", () -> Character.toString(-5));
    Show.of(out, "escapes", () -> "\\q".translateEscapes());
    out.println(b);
  }

  private StringErrors() {}
}
