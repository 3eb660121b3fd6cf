package dev.solo5.guest.conformance.floating;

import dev.solo5.guest.conformance.Show;
import java.io.PrintStream;
import java.util.Random;

public final class TextToDouble {
  public static void run(PrintStream out) {
    String[] texts = {
      "0",
      "-0",
      "1",
      "+1.5",
      "1.",
      ".5",
      ".",
      "",
      " 1.5 ",
      "1e3",
      "1E-3",
      "1e",
      "1e+",
      "e5",
      "NaN",
      "-NaN",
      "Infinity",
      "-Infinity",
      "+Infinity",
      "infinity",
      "1.5d",
      "1.5f",
      "1.5D",
      "1.5x",
      "0x1p3",
      "0x1.8p-1",
      "0x.8p0",
      "-0x1.fffffffffffffp1023",
      "0x1p",
      "0x1.0",
      "4.9e-324",
      "2.4703282292062327e-324",
      "2.4703282292062328e-324",
      "2.5e-324",
      "1e-400",
      "1e400",
      "-1e400",
      "1.7976931348623157e308",
      "1.7976931348623158e308",
      "1.7976931348623159e308",
      "179769313486231580793728971405301e276",
      "2.2250738585072011e-308",
      "2.2250738585072012e-308",
      "9007199254740993",
      "9007199254740993.0000000000000000000000000000000000000001",
      "9007199254740992.9999",
      "0.1000000000000000055511151231257827021181583404541015625",
      "1e22",
      "1e23",
      "123456789012345678901234567890",
      "0000001.50000",
      "1__0",
      "0.000000000000000000000000000000000000000000000000000001",
      "100000000000000000000000000000000000000000000000000000",
      "1.00000000000000011102230246251565404236316680908203125",
      "1.00000000000000011102230246251565404236316680908203124",
      "1.00000000000000011102230246251565404236316680908203126",
      "1e2147483648",
      "1e-2147483649",
      "0e2147483648",
      "1 2",
      "\t3\n"
    };
    for (String text : texts) {
      Show.of(out, text, () -> Double.parseDouble(text));
      Show.of(out, text, () -> Float.parseFloat(text));
      Show.of(out, text, () -> Double.valueOf(text));
    }
    Show.of(out, "null", () -> Double.parseDouble(null));
    Show.of(out, "null", () -> Float.parseFloat(null));
    Random random = new Random(3);
    long sum = 0;
    int wrong = 0;
    for (int i = 0; i < 100000; i++) {
      double d = Double.longBitsToDouble(random.nextLong());
      String text =
          i % 2 == 0
              ? Double.toString(d)
              : random.nextLong()
                  + "."
                  + random.nextInt(1000000000)
                  + "e"
                  + (random.nextInt(640) - 330);
      double parsed = Double.parseDouble(text);
      float single = Float.parseFloat(text);
      sum = sum * 31 + Double.doubleToLongBits(parsed) + Float.floatToIntBits(single);
      if (i % 2 == 0 && Double.compare(parsed, d) != 0) {
        wrong++;
      }
      if (i % 1000 < 2) {
        out.println(text + " " + parsed + " " + single);
      }
    }
    out.println(sum + " " + wrong);
  }

  private TextToDouble() {}
}
