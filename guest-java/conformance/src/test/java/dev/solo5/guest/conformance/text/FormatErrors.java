package dev.solo5.guest.conformance.text;

import dev.solo5.guest.conformance.Show;
import java.io.PrintStream;
import java.util.Formatter;

public final class FormatErrors {
  public static void run(PrintStream out) {
    String[] formats = {
      "%",
      "%q",
      "%d",
      "%5",
      "%-d",
      "%-05d",
      "%+ d",
      "%#d",
      "%.2d",
      "%,x",
      "%+s",
      "%#b",
      "%n5",
      "%5n",
      "%.1n",
      "%.1%",
      "%-%",
      "%2$s",
      "%0$s",
      "%,e",
      "%#g",
      "%(a",
      "%dd %s",
      "%<s",
      "%--d",
      "%.s",
      "%.2c",
      "%t",
      "%tQ",
      "%tx",
      "%+c",
      "%08s",
      "%D",
      "%I",
      "%ld",
      "%1$",
      "%99999999999d",
      "%.99999999999f",
      "%99999999999$d"
    };
    for (String format : formats) {
      Show.of(out, format + " int", () -> String.format(format, 5));
      Show.of(out, format + " double", () -> String.format(format, 5.5));
      Show.of(out, format + " text", () -> String.format(format, "x"));
    }
    Show.of(out, "none", () -> String.format("%s"));
    Show.of(out, "null", () -> String.format(null, 1));
    Show.of(out, "code point", () -> String.format("%c", 0x110000));
    Show.of(
        out,
        "nulls",
        () -> String.format("%d %f %x %e %5d %h %tY", null, null, null, null, null, null, null));
    Show.of(out, "null array", () -> String.format("%s %d", (Object[]) null));
    Formatter formatter = new Formatter();
    formatter.close();
    Show.of(out, "closed", () -> formatter.format("x"));
    Show.of(out, "closed", formatter::toString);
  }

  private FormatErrors() {}
}
