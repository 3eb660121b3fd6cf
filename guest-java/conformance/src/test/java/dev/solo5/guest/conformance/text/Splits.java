package dev.solo5.guest.conformance.text;

import java.io.PrintStream;
import java.util.Arrays;

public final class Splits {
  private static final String[] TEXTS = {
    "",
    ",",
    ",,",
    "a",
    "a,b",
    ",a",
    "a,",
    "a,,b,,",
    "a b  c",
    "x.y.z",
    "1|2|3",
    "tab\tsep",
    "a\\b\\c",
    "😀,ü,€",
    "no",
    ".",
    "..",
    "a\nb\n\n",
    "-a-b-"
  };
  private static final String[] SEPARATORS = {
    ",", " ", "\\.", "\\|", "\t", "\\\\", "ü", "\n", "-", "[,]", ",+", "\\s", "😀", ".", "a", "\\t",
    "\\,", "\\-", "\\d", "b"
  };

  private Splits() {}

  public static void run(PrintStream out) {
    for (String separator : SEPARATORS) {
      for (String text : TEXTS) {
        out.print(Arrays.toString(text.split(separator)));
        for (int limit : new int[] {-1, 0, 1, 2, 3, 100}) {
          String[] parts = text.split(separator, limit);
          out.print(" " + parts.length + Arrays.toString(parts));
        }
        out.println();
      }
    }
    for (String wrong : new String[] {"\\", "(", null}) {
      try {
        out.println("a".split(wrong).length);
      } catch (RuntimeException e) {
        out.println(e.getClass());
      }
    }
  }
}
