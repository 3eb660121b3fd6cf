package dev.solo5.tender.hvt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Unikernels of a few instructions, assembled and linked on the spot. */
final class AsmGuest {
  private final Path directory;

  AsmGuest(Path directory) {
    this.directory = directory;
  }

  /**
   * Builds a unikernel.
   *
   * @param code from its entry on, in the syntax of gas
   * @param devices of its manifest as {@code block:NAME} or {@code net:NAME}
   */
  Path build(String code, String... devices) throws IOException, InterruptedException {
    Path source = directory.resolve("guest.s");
    Files.writeString(source, resource("guest.inc") + code + "\n" + manifest(devices));
    Path script = Files.writeString(directory.resolve("guest.lds"), resource("guest.lds"));
    Path object = directory.resolve("guest.o");
    Path guest = directory.resolve("guest.hvt");
    run("gcc", "-c", "-o", object.toString(), source.toString());
    run(
        "ld",
        "-z",
        "max-page-size=4096",
        "-T",
        script.toString(),
        "-o",
        guest.toString(),
        object.toString());
    return guest;
  }

  private static String manifest(String... devices) {
    StringBuilder note = new StringBuilder(".section .note.mft, \"a\", @note\n.balign 4\n");
    int entries = devices.length + 1;
    note.append(".long 6, 4 + 8 + 104 * ").append(entries).append(", 0x3154464d\n");
    note.append(".asciz \"Solo5\"\n.balign 4\n.long 0, 1, ").append(entries).append('\n');
    note.append(".zero 68\n.long 0x40000000\n.zero 32\n");
    for (String device : devices) {
      String name = device.substring(device.indexOf(':') + 1);
      note.append(".ascii \"").append(name).append("\"\n.zero ").append(68 - name.length());
      note.append("\n.long ").append(device.startsWith("block:") ? 1 : 2).append("\n.zero 32\n");
    }
    return note.toString();
  }

  private static String resource(String name) throws IOException {
    try (InputStream stream = AsmGuest.class.getResourceAsStream(name)) {
      assertNotNull(stream, name);
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static void run(String... command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(List.of(command)).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), output);
  }
}
