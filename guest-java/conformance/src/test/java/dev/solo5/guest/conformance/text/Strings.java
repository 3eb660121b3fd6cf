package dev.solo5.guest.conformance.text;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

public final class Strings {
  public static void run(PrintStream out) {
    String s = "Hello, World";
    out.println(
        s.length()
            + " "
            + s.charAt(4)
            + " "
            + s.indexOf('o')
            + " "
            + s.indexOf("o", 5)
            + " "
            + s.lastIndexOf('o')
            + " "
            + s.lastIndexOf("l", 5)
            + " "
            + s.indexOf("xyz")
            + " "
            + s.indexOf("")
            + " "
            + s.lastIndexOf(""));
    out.println(
        s.substring(7)
            + " "
            + s.substring(0, 5)
            + " "
            + s.subSequence(2, 4)
            + " "
            + s.concat("!")
            + " "
            + s.replace('l', 'L')
            + " "
            + s.replace("l", "<>")
            + " "
            + s.replace("", "-"));
    out.println(
        s.startsWith("Hell")
            + " "
            + s.startsWith("World", 7)
            + " "
            + s.endsWith("ld")
            + " "
            + s.contains("lo, W")
            + " "
            + s.equalsIgnoreCase("HELLO, wORLD")
            + " "
            + s.compareTo("Hello")
            + " "
            + s.compareTo("Help")
            + " "
            + s.compareToIgnoreCase("HELLO, WORLE")
            + " "
            + s.contentEquals(new StringBuilder(s)));
    out.println(
        s.toUpperCase(Locale.ROOT)
            + " "
            + s.toLowerCase(Locale.ROOT)
            + " "
            + s.hashCode()
            + " "
            + "".hashCode()
            + " "
            + s.isEmpty()
            + " "
            + " ".isBlank()
            + " "
            + s.regionMatches(true, 7, "WORLD", 0, 5)
            + " "
            + s.regionMatches(7, "WORLD", 0, 5));
    out.println(
        "["
            + "  trim me\t\n".trim()
            + "]["
            + "\u2003strip\u2003".strip()
            + "]["
            + "\u2003strip\u2003".stripLeading()
            + "]["
            + "\u2003strip\u2003".stripTrailing()
            + "]["
            + "\u2003trim\u2003".trim()
            + "]");
    out.println(
        "ab".repeat(3)
            + "x".repeat(0)
            + " "
            + String.join("-", "a", "b", "c")
            + " "
            + String.join("/", List.of("x", "y"))
            + " "
            + Arrays.toString("a,b,,c,,".split(","))
            + Arrays.toString("a,b,,c,,".split(",", -1))
            + Arrays.toString("a1b22c".split("\\d+", 2))
            + Arrays.toString("abc".split("")));
    out.println(
        s.chars().sum()
            + " "
            + s.codePoints().filter(Character::isUpperCase).count()
            + " "
            + String.valueOf(new char[] {'a', 'b'})
            + String.valueOf((Object) null)
            + String.copyValueOf(new char[] {'c', 'd', 'e'}, 1, 2)
            + " "
            + new String(new char[] {'x', 'y'}, 1, 1)
            + new String(new int[] {0x1F600, 65}, 0, 2));
    char[] chars = new char[8];
    s.getChars(0, 5, chars, 2);
    out.println(
        Arrays.toString(chars).replace('\0', '.')
            + " "
            + Arrays.toString(s.toCharArray())
            + " "
            + ("a" + "b" == "ab")
            + " "
            + (new String("ab") == "ab")
            + " "
            + (new String("ab").intern() == "ab"));
    out.println(
        "one\ntwo\r\nthree\rfour\n".lines().toList()
            + " "
            + "abc".transform(t -> t + t.length())
            + " "
            + "%d-%s".formatted(4, "x")
            + " "
            + "a\\tb\\u0041\\n".translateEscapes().length());
    out.print(
        " x\n  y\n".indent(2)
            + "    x\n  y\n".indent(-3)
            + "\n".indent(1)
            + "".indent(3)
            + "  a\n    b\n  ".stripIndent()
            + "|\n");
    out.println(
        "Ab".chars().mapToObj(c -> (char) c + "").collect(Collectors.joining("+"))
            + " "
            + "b".compareTo("abc")
            + " "
            + String.CASE_INSENSITIVE_ORDER.compare("B", "a")
            + " "
            + "x".equals(null)
            + " "
            + "aXbXc".indexOf('X', 2, 5)
            + " "
            + Arrays.toString("a:b:c".splitWithDelimiters(":", 0)));
    out.println(
        "tEST".toUpperCase()
            + " "
            + "TeSt".toLowerCase()
            + " "
            + "a-b".matches("[a-z]-[a-z]")
            + " "
            + "a1b2".replaceAll("[0-9]", "<$0>")
            + " "
            + "a1b2".replaceFirst("[0-9]", ""));
  }

  private Strings() {}
}
