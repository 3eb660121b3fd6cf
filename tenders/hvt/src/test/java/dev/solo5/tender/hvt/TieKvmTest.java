package dev.solo5.tender.hvt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.solo5.tender.fixture.Await;
import dev.solo5.tender.fixture.TenderProcess;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A program that is tied to its starter: whatever happens to that, nothing is left. */
class TieKvmTest {
  private static final String DATA =
      "\nhalt 0\n.data\n.balign 8\npoll: .quad 3600000000000, 0, 0\ntext: .ascii \".\"";

  @TempDir Path directory;

  @BeforeEach
  void kvm() {
    KvmHost.required();
  }

  private String build(String code) throws Exception {
    return new AsmGuest(directory).build("print text, 1\n" + code + DATA).toString();
  }

  @ParameterizedTest
  @ValueSource(strings = {"loop: jmp loop", "hypercall 3, poll"})
  void endsWithItsInput(String code) throws Exception {
    List<String> command = TenderProcess.tied(Main.class, "--x-report=r.json", build(code));
    try (TenderProcess program = TenderProcess.start(directory, command)) {
      program.process().getOutputStream().write(new byte[10_000]);
      program.process().getOutputStream().flush();
      program.awaitOutput();
      program.process().getOutputStream().close();
      assertEquals(143, program.process().waitFor());
      assertEquals("", program.messages());
      String report = Files.readString(directory.resolve("r.json"));
      assertTrue(report.contains("\"kind\":\"stopped\""), report);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"loop: jmp loop", "hypercall 3, poll"})
  void endsWithItsStarter(String code) throws Exception {
    // The shell in between holds the other end of the program's input, as a build does.
    List<String> command =
        new ArrayList<>(List.of("sh", "-c", "mkfifo fifo; \"$@\" <fifo & exec sleep 600 >fifo"));
    command.add("sh");
    command.addAll(TenderProcess.tied(Main.class, build(code)));
    try (TenderProcess starter = TenderProcess.start(directory, command)) {
      starter.awaitOutput();
      List<ProcessHandle> all = starter.process().descendants().toList();
      assertEquals(1, all.size(), all.toString());
      starter.process().destroyForcibly();
      Await.until(() -> all.stream().noneMatch(ProcessHandle::isAlive));
    }
  }

  @Test
  void letsItsGuestEndByItself() throws Exception {
    String guest = new AsmGuest(directory).build("halt 3").toString();
    try (TenderProcess program =
        TenderProcess.start(directory, TenderProcess.tied(Main.class, guest))) {
      assertEquals(3, program.process().waitFor());
      assertEquals("", program.messages());
    }
  }

  /** Then its number belongs to the virtual machine, and nothing of ours is to be read there. */
  @Test
  void runsWithoutAnyInput() throws Exception {
    List<String> command = new ArrayList<>(List.of("sh", "-c", "exec \"$@\" <&-", "sh"));
    command.addAll(
        TenderProcess.command(Main.class, new AsmGuest(directory).build("halt 3").toString()));
    try (TenderProcess program = TenderProcess.start(directory, command)) {
      assertEquals(3, program.process().waitFor());
      assertEquals("", program.messages());
    }
  }

  @Test
  void refusesTiesItDoesNotKnow() throws Exception {
    List<String> command = TenderProcess.command(Main.class, "guest.hvt");
    command.add(1, "-Dsolo5.tie=3");
    try (TenderProcess program = TenderProcess.start(directory, command)) {
      assertEquals(1, program.process().waitFor());
      assertEquals(
          "solo5-hvt: Malformed property -Dsolo5.tie: '3', expected stdin\n", program.messages());
    }
  }
}
