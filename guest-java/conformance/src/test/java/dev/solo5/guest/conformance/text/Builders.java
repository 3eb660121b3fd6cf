package dev.solo5.guest.conformance.text;

import java.io.PrintStream;
import java.util.StringJoiner;

public final class Builders {
  public static void run(PrintStream out) {
    StringBuilder b = new StringBuilder();
    b.append(1)
        .append('c')
        .append(2L)
        .append(true)
        .append((Object) null)
        .append((String) null)
        .append(new char[] {'x', 'y'})
        .append("abcdef", 2, 4)
        .append(new char[] {'1', '2', '3'}, 1, 2)
        .append(new StringBuilder("sb"))
        .appendCodePoint(0x1F600)
        .append(-0.0)
        .append(Long.MIN_VALUE)
        .append(Integer.MIN_VALUE);
    out.println(b + " " + b.length());
    b.insert(0, "start")
        .insert(3, 'X')
        .insert(2, 42)
        .insert(1, true)
        .insert(0, new char[] {'<'})
        .insert(4, 9L)
        .insert(0, (Object) null)
        .insert(5, "abcdef", 1, 3);
    out.println(b);
    b.delete(0, 4).deleteCharAt(1).replace(2, 5, "<replaced>").setCharAt(0, '#');
    out.println(
        b
            + " "
            + b.indexOf("re")
            + " "
            + b.lastIndexOf("e")
            + " "
            + b.indexOf("e", 8)
            + " "
            + b.indexOf("nope"));
    b.setLength(10);
    out.println(
        b
            + "|"
            + b.reverse()
            + "|"
            + b.charAt(3)
            + b.substring(2, 5)
            + b.subSequence(1, 3)
            + b.isEmpty());
    b.setLength(12);
    out.println(
        b.toString().replace('\0', '0')
            + " "
            + b.compareTo(new StringBuilder("x"))
            + " "
            + b.chars().sum());
    out.println(
        new StringBuilder("a\uD83D\uDE00b\uD83D\uDE01").reverse()
            + " "
            + new StringBuilder("\uDE00\uD83D").reverse().codePointAt(0)
            + " "
            + new StringBuilder("x\uDE00\uD83D\uD83Dy").reverse().chars().boxed().toList());
    StringBuffer buffer = new StringBuffer("buf");
    buffer.append(1).append(2.5).insert(0, 'z').reverse();
    out.println(buffer + " " + buffer.length());
    out.println(new StringBuilder().repeat("ab", 3).repeat('-', 4));
    StringBuilder large = new StringBuilder(4);
    for (int i = 0; i < 5000; i++) {
      large.append(i % 10);
      if (i % 7 == 0) {
        large.insert(large.length() / 2, "mid");
      }
    }
    out.println(large.toString().hashCode() + " " + large.length());
    StringJoiner joiner = new StringJoiner(", ", "{", "}");
    joiner.setEmptyValue("empty");
    out.println(joiner);
    joiner.add("a").add("b");
    out.println(
        joiner
            + " "
            + joiner.length()
            + " "
            + joiner.merge(new StringJoiner("-").add("c").add("d")));
  }

  private Builders() {}
}
