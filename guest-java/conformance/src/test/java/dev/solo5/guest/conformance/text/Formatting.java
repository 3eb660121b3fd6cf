package dev.solo5.guest.conformance.text;

import java.io.PrintStream;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Formattable;
import java.util.Formatter;
import java.util.List;

public final class Formatting {
  public static void run(PrintStream out) {
    out.println(
        String.format(
            "%d|%5d|%-5d|%05d|%+d|% d|%,d|%(d|%x|%X|%#x|%o|%#o",
            42, 42, 42, 42, 42, 42, 1234567, -42, 255, 255, 255, 8, 8));
    out.println(
        String.format(
            "%d %d %d %d %x %x %x %o",
            (byte) -1,
            (short) -2,
            -3L,
            new BigInteger("123456789012345678901234567890"),
            (byte) -1,
            -1,
            -1L,
            (short) -1));
    out.println(
        String.format(
            "%,d %,d %(,d %+,d %08d %x %#x %X",
            Long.MIN_VALUE,
            new BigInteger("-1234567890123456789"),
            -1234567,
            1234567,
            -42,
            new BigInteger("-255"),
            new BigInteger("255"),
            new BigInteger("cafe", 16)));
    out.println(
        String.format(
            "%s|%10s|%-10s|%.2s|%10.2s|%S|%s|%s|%s",
            "text", "text", "text", "text", "text", "text", null, List.of(1), 1.5));
    out.println(String.format("%c|%C|%5c|%-5c|%c|%c|%c", 'a', 'a', 'a', 'a', 65, (byte) 66, null));
    out.println(String.format("%b|%B|%b|%b|%10b|%.2b", true, false, null, "x", true, true));
    out.println(
        String.format("%h|%H|%h|%%|%5%|%-5%|%n", "hello", "hello", null).replace("\n", "\\n"));
    out.println(String.format("%2$s %1$s %<s %s %s", "a", "b"));
    out.println(
        String.format(
            "%e|%.3e|%E|%12.2e|%-12.2e|%+e", 12345.678, 12345.678, 0.00012, 1e10, 1e-10, 0.0));
    out.println(
        String.format(
            "%g|%.3g|%g|%g|%g|%.0g|%,g",
            12345.678, 12345.678, 0.0001, 0.00001, 1e10, 5.5, 1234567.0));
    out.println(
        String.format(
            "%a|%A|%.3a|%a|%a|%20a|%a", 1.0, 255.5, 1.999, Double.MIN_VALUE, -0.0, 3.0, 1.5f));
    out.println(
        String.format(
            "%08.2f|%+.1f|%(.1f|%,.3f|%.0f|%#.0f|%10.3f|%-10.3f|",
            -3.14159, 2.0, -2.0, 1234567.891, 2.5, 3.0, Math.PI, Math.PI));
    out.println(
        String.format(
            "%tY-%<tm-%<td %<tH:%<tM:%<tS %<tj %<tA %<tB %<ta %<tb %<tp %<tI %<tF %<tT %<tD %<tR %<te %<tk %<tl %<ty %<tC %<tL %<tN",
            LocalDateTime.of(2024, 2, 29, 15, 4, 5, 67_000_000)));
    out.println(String.format("%tF %<tA", LocalDate.of(1969, 12, 31)));
    out.printf("%s %d%n", "printf", 1);
    out.format("%s%n", "format");
    Formatter formatter = new Formatter();
    formatter.format("%d", 1).format("%s", "x");
    out.println(formatter + " " + formatter.out());
    record Custom(String text) implements Formattable {
      @Override
      public void formatTo(Formatter to, int flags, int width, int precision) {
        to.format("<%s %d %d %d>", text, flags, width, precision);
      }
    }
    out.println(String.format("%s %-10.3S %#s", new Custom("a"), new Custom("b"), new Custom("c")));
  }

  private Formatting() {}
}
