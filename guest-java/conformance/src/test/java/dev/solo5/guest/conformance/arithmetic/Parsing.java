package dev.solo5.guest.conformance.arithmetic;

import dev.solo5.guest.conformance.Show;
import java.io.PrintStream;

public final class Parsing {
  public static void run(PrintStream out) {
    String[] texts = {
      "0",
      "-0",
      "+7",
      "12345",
      "-2147483648",
      "2147483647",
      "2147483648",
      "-2147483649",
      "",
      "-",
      "+",
      "abc",
      "1a",
      " 1",
      "1 ",
      "0x10",
      "99999999999999999999",
      "1_000",
      "\u0664\u0662",
      "-9223372036854775808",
      "9223372036854775808",
      "4294967295",
      "4294967296",
      "18446744073709551615",
      "18446744073709551616"
    };
    for (String text : texts) {
      Show.of(out, "int", () -> Integer.parseInt(text));
      Show.of(out, "long", () -> Long.parseLong(text));
      Show.of(out, "short", () -> Short.parseShort(text));
      Show.of(out, "byte", () -> Byte.parseByte(text));
      Show.of(out, "hex", () -> Integer.parseInt(text, 16));
      Show.of(out, "long 36", () -> Long.parseLong(text, 36));
      Show.of(out, "unsigned", () -> Integer.parseUnsignedInt(text));
      Show.of(out, "unsigned long", () -> Long.parseUnsignedLong(text));
      Show.of(out, "decode", () -> Integer.decode(text));
      Show.of(out, "decode long", () -> Long.decode(text));
      Show.of(out, "boolean", () -> Boolean.parseBoolean(text));
    }
    Show.of(out, "null", () -> Integer.parseInt(null));
    Show.of(out, "null long", () -> Long.parseLong(null));
    Show.of(out, "radix 1", () -> Integer.parseInt("1", 1));
    Show.of(out, "radix 37", () -> Integer.parseInt("1", 37));
    Show.of(
        out,
        "decode",
        () -> Integer.decode("#ff") + Integer.decode("-0x10") + Integer.decode("010"));
    Show.of(out, "part", () -> Integer.parseInt("ab12cd", 2, 4, 10));
    Show.of(out, "valueOf", () -> Integer.valueOf("x"));
  }

  private Parsing() {}
}
