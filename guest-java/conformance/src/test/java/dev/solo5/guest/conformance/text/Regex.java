package dev.solo5.guest.conformance.text;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

public final class Regex {
  public static void run(PrintStream out) {
    Matcher m =
        Pattern.compile("(\\w+)@(?<host>\\w+)\\.com").matcher("a@b.com, cc@dd.com; x@y.org");
    while (m.find()) {
      out.println(
          m.group()
              + " "
              + m.group(1)
              + " "
              + m.group("host")
              + " "
              + m.start()
              + " "
              + m.end(1)
              + " "
              + m.groupCount());
    }
    String[] patterns = {
      "a*b",
      "^\\d{3}-\\d{4}$",
      "(a|b)*c",
      "[^abc]+",
      "\\bword\\b",
      "(?i)HeLLo",
      "(.)\\1",
      "x?+y",
      "a{2,3}?",
      "(?=foo)f",
      "(?<!a)b",
      "\\p{Lu}\\p{Ll}+",
      "[a-z&&[^aeiou]]+",
      "(?s).+",
      "(?m)^l.*$",
      "\\Q.*\\E",
      "\\s+",
      "[\\d\\-x]+",
      "(?:ab)+",
      "(a(b)?)+",
      "\\p{Alpha}+",
      "\\x41\\u0042",
      "."
    };
    String[] texts = {
      "aaab",
      "555-1234",
      "ababc",
      "xyz",
      "a word here",
      "hello HELLO",
      "aabbcd",
      "xy",
      "aaaa",
      "foo",
      "cb ab",
      "Hello World",
      "bcdfae",
      "l1\nl2",
      "a.*b",
      "a b\t c",
      "1-2x3",
      "ababab",
      "AB",
      "",
      "\u00E9\uD83D\uDE00"
    };
    for (String pattern : patterns) {
      Pattern compiled = Pattern.compile(pattern);
      for (String text : texts) {
        Matcher matcher = compiled.matcher(text);
        StringBuilder line = new StringBuilder();
        line.append(matcher.matches()).append(matcher.lookingAt());
        matcher.reset();
        while (matcher.find()) {
          line.append('[').append(matcher.start()).append(',').append(matcher.end()).append(']');
        }
        out.println(pattern + " " + text.replace('\n', '/') + " " + line);
      }
    }
    out.println(
        Arrays.toString(Pattern.compile("\\s*,\\s*").split("a , b,c ,,d"))
            + " "
            + "x1y22".replaceAll("(\\d)", "<$1>")
            + " "
            + Pattern.compile("\\d")
                .matcher("a1b2")
                .replaceAll(r -> "" + (Integer.parseInt(r.group()) + 1))
            + " "
            + Pattern.quote("a.b")
            + " "
            + Matcher.quoteReplacement("$1\\")
            + " "
            + Pattern.matches("a+", "aaa"));
    out.println(
        Pattern.compile("o").matcher("foo boo").results().map(MatchResult::start).toList()
            + " "
            + Pattern.compile(",").splitAsStream("a,b").toList()
            + " "
            + Stream.of("a", "1").filter(Pattern.compile("\\d").asPredicate()).toList()
            + " "
            + Pattern.compile("x", Pattern.CASE_INSENSITIVE).flags());
    StringBuilder appended = new StringBuilder();
    Matcher words = Pattern.compile("cat").matcher("one cat two cats");
    while (words.find()) {
      words.appendReplacement(appended, "dog");
    }
    words.appendTail(appended);
    out.println(appended);
  }

  private Regex() {}
}
