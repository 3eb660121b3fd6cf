package dev.solo5.tender.hvt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The guest of {@code ring_guest.c} with one network, {@code net}. */
final class RingGuest {
  private RingGuest() {}

  static Path build(Path directory) throws Exception {
    Path source = directory.resolve("ring_guest.c");
    try (InputStream stream = RingGuest.class.getResourceAsStream("ring_guest.c")) {
      assertNotNull(stream);
      Files.write(source, stream.readAllBytes());
    }
    Path code = directory.resolve("ring_guest.s");
    compile(
        List.of(
            "gcc",
            "-S",
            "-std=c11",
            "-O2",
            "-ffreestanding",
            "-fno-stack-protector",
            "-fno-pic",
            "-fno-pie",
            "-mno-red-zone",
            "-mgeneral-regs-only",
            "-fno-asynchronous-unwind-tables",
            "-fcf-protection=none",
            "-fno-merge-constants",
            "-fno-tree-loop-distribute-patterns",
            "-Wall",
            "-Wextra",
            "-Werror",
            "-o",
            code.toString(),
            source.toString()));
    // At the start the stack is as after a call, and the argument is in its register.
    return new AsmGuest(directory).build("jmp guest_main\n" + Files.readString(code), "net:net");
  }

  private static void compile(List<String> command) throws Exception {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), output);
  }
}
