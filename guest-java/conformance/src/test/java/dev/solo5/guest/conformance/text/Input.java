package dev.solo5.guest.conformance.text;

import dev.solo5.guest.conformance.Show;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.PushbackInputStream;
import java.io.SequenceInputStream;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

public final class Input {
  public static void run(PrintStream out) throws IOException {
    out.println(System.in.read() + " " + System.in.available());
    BufferedReader reader = new BufferedReader(new StringReader("one\ntwo\r\n\nlast"));
    String line;
    while ((line = reader.readLine()) != null) {
      out.println("[" + line + "]");
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream data = new DataOutputStream(bytes)) {
      data.writeInt(-2);
      data.writeLong(1L << 50);
      data.writeDouble(1.5);
      data.writeFloat(2.5f);
      data.writeUTF("h\u00E9\u20AC\0");
      data.writeShort(-3);
      data.writeChar('x');
      data.writeBoolean(true);
    }
    out.println(Arrays.toString(bytes.toByteArray()));
    try (DataInputStream data =
        new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      out.println(
          data.readInt()
              + " "
              + data.readLong()
              + " "
              + data.readDouble()
              + " "
              + data.readFloat()
              + " "
              + data.readUTF().length()
              + " "
              + data.readShort()
              + " "
              + data.readChar()
              + " "
              + data.readBoolean());
      Show.of(out, "end", data::readInt);
    }
    StringWriter writer = new StringWriter();
    try (PrintWriter printer = new PrintWriter(writer)) {
      printer.println(1);
      printer.printf("%d %s", 2, "x");
      printer.print(2.5);
    }
    out.println(writer.toString().replace("\n", "|"));
    InputStreamReader decoder =
        new InputStreamReader(
            new ByteArrayInputStream("h\u00E9\u20AC\uD83D\uDE00".getBytes(StandardCharsets.UTF_8)),
            StandardCharsets.UTF_8);
    int c;
    while ((c = decoder.read()) >= 0) {
      out.print(c + " ");
    }
    out.println();
    PushbackInputStream pushback =
        new PushbackInputStream(new ByteArrayInputStream(new byte[] {1, 2, 3}));
    int first = pushback.read();
    pushback.unread(first);
    out.println(
        pushback.read()
            + " "
            + Arrays.toString(pushback.readAllBytes())
            + " "
            + new BufferedReader(new StringReader("a\nb")).lines().toList());
    SequenceInputStream both =
        new SequenceInputStream(
            new ByteArrayInputStream(new byte[] {1}), new ByteArrayInputStream(new byte[] {2}));
    out.println(both.read() + " " + both.read() + " " + both.read());
  }

  private Input() {}
}
