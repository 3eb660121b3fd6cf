package dev.solo5.guest.conformance.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

public final class Resources {
  public static void run(PrintStream out) throws IOException {
    try (InputStream in = Resources.class.getResourceAsStream("text.txt")) {
      out.print(in == null ? "missing\n" : new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }
    try (InputStream in =
        Resources.class.getResourceAsStream("/dev/solo5/guest/conformance/language/text.txt")) {
      out.println(in == null ? "missing" : in.readAllBytes().length);
    }
    out.println(Resources.class.getResourceAsStream("none.txt") == null);
  }

  private Resources() {}
}
