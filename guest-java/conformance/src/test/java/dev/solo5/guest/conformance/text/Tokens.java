package dev.solo5.guest.conformance.text;

import dev.solo5.guest.conformance.Show;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Properties;
import java.util.StringTokenizer;
import java.util.TreeMap;
import java.util.UUID;
import java.util.zip.Adler32;
import java.util.zip.CRC32;

public final class Tokens {
  public static void run(PrintStream out) {
    StringTokenizer tokenizer = new StringTokenizer("a b,c", " ,", true);
    while (tokenizer.hasMoreTokens()) {
      out.print("[" + tokenizer.nextToken() + "]" + tokenizer.countTokens());
    }
    out.println();
    Show.of(out, "end", tokenizer::nextToken);
    out.println(
        HexFormat.ofDelimiter(":").withUpperCase().formatHex(new byte[] {1, -1, 16})
            + " "
            + Arrays.toString(HexFormat.of().parseHex("00ff10")));
    byte[] bytes = new byte[40];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) (i * 37);
    }
    for (int n = 0; n < 5; n++) {
      byte[] part = Arrays.copyOf(bytes, n);
      String text = Base64.getEncoder().encodeToString(part);
      out.println(
          text
              + " "
              + Base64.getUrlEncoder().withoutPadding().encodeToString(part)
              + " "
              + Arrays.toString(Base64.getDecoder().decode(text)));
    }
    out.println(Base64.getEncoder().encodeToString(bytes));
    UUID uuid = UUID.fromString("123e4567-e89b-12d3-a456-426614174000");
    out.println(
        uuid
            + " "
            + uuid.version()
            + " "
            + uuid.hashCode()
            + " "
            + uuid.getMostSignificantBits()
            + " "
            + new UUID(1, 2));
    Properties properties = new Properties();
    try {
      properties.load(new StringReader("a=1\n# comment\nb : two\\\n  words\nc\\u0041=\\t\n!x\n"));
    } catch (IOException e) {
      out.println(e);
    }
    out.println(new TreeMap<>(properties));
    CRC32 crc = new CRC32();
    crc.update("123456789".getBytes(StandardCharsets.UTF_8));
    Adler32 adler = new Adler32();
    adler.update("123456789".getBytes(StandardCharsets.UTF_8));
    out.println(crc.getValue() + " " + adler.getValue());
  }

  private Tokens() {}
}
