package dev.solo5.guest.conformance.text;

import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;

public final class Encodings {
  public static void run(PrintStream out) {
    String text = "A\u00E9\u20AC\uD83D\uDE00\uD800z\uDC00";
    out.println(HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8)));
    out.println(HexFormat.of().formatHex(text.getBytes(StandardCharsets.ISO_8859_1)));
    out.println(HexFormat.of().formatHex(text.getBytes(StandardCharsets.US_ASCII)));
    out.println(text.getBytes().length + " " + Charset.defaultCharset());
    String[] malformed = {
      "c3",
      "c328",
      "e282",
      "e228a1",
      "f0288cbc",
      "f09080",
      "f0908028",
      "80",
      "bfbf",
      "c080",
      "c1bf",
      "eda080",
      "edbfbf",
      "f4908080",
      "f8888080",
      "ff",
      "fefeff",
      "41e28242",
      "e0808041",
      "f0808080",
      "e2e282ac",
      "f09f98f09f9880",
      "c3c3a9",
      "41ff42"
    };
    for (String hex : malformed) {
      byte[] bytes = HexFormat.of().parseHex(hex);
      String decoded = new String(bytes, StandardCharsets.UTF_8);
      out.println(
          hex
              + " "
              + decoded.length()
              + " "
              + decoded.chars().boxed().toList()
              + " "
              + new String(bytes).equals(decoded));
    }
    byte[] all = new byte[256];
    for (int i = 0; i < 256; i++) {
      all[i] = (byte) i;
    }
    StringBuilder large = new StringBuilder();
    for (int i = 0; i < 30000; i++) {
      large.appendCodePoint(i % 3 == 0 ? i : i % 3 == 1 ? 'a' + i % 26 : 0x10000 + i);
    }
    String whole = large.toString().replace('\uFFFE', 'x');
    byte[] encoded = whole.getBytes(StandardCharsets.UTF_8);
    out.println(
        encoded.length
            + " "
            + Arrays.hashCode(encoded)
            + " "
            + new String(encoded, StandardCharsets.UTF_8).equals(whole));
    CharBuffer chars = StandardCharsets.UTF_8.decode(ByteBuffer.wrap(encoded, 0, 300));
    out.println(chars.length() + " " + StandardCharsets.UTF_8.encode("\u20AC").remaining());
  }

  private Encodings() {}
}
