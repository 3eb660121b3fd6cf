package dev.solo5.tender.program;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.solo5.elf.Target;
import dev.solo5.tender.NetBackend;
import dev.solo5.tender.TenderProblem;
import dev.solo5.tender.line.Program;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The texts of both programs, word for word. */
final class ReportGoldenTest {
  private static final Report HVT = new Report(new Program("solo5-hvt", Target.HVT));
  private static final Report SPT = new Report(new Program("P", Target.SPT));

  /** The text of a file; each kind of network says for itself how it is attached. */
  private static String golden(String name) throws IOException {
    try (InputStream text =
        Objects.requireNonNull(ReportGoldenTest.class.getResourceAsStream(name), name)) {
      return new String(text.readAllBytes(), StandardCharsets.UTF_8)
          .replace("NETWORKS\n", NetBackend.USAGE);
    }
  }

  @Test
  void showsUsage() throws IOException {
    assertEquals(golden("usage-hvt.txt"), HVT.usage());
    assertEquals(golden("usage-spt.txt"), SPT.usage());
  }

  @Test
  void showsVersion() {
    String version = System.getProperty("project.version", "missing");
    assertEquals("solo5-hvt tender, version " + version + "\nABI version 2\n", HVT.version());
  }

  @Test
  void showsUsageBehindRejectedOptions() throws IOException {
    TenderProblem problem =
        new TenderProblem.InvalidOption("--x", List.of(new TenderProblem.NotDeclared("x")));
    assertEquals(
        "P: Resource not declared in manifest: 'x'\nP: Invalid option: `--x'\n"
            + golden("usage-spt.txt"),
        SPT.problem(problem));
    assertEquals(
        "P: Missing KERNEL operand\n" + golden("usage-spt.txt"),
        SPT.problem(new TenderProblem.MissingKernel()));
  }

  @Test
  void beginsEachLineWithTheProgram() {
    TenderProblem problem =
        new TenderProblem.NotAttached(
            List.of(
                new TenderProblem.Missing("a", "BLOCK_BASIC"),
                new TenderProblem.Missing("b", "<undefined type>")));
    assertEquals(
        """
        P: Device 'a' of type BLOCK_BASIC declared but not attached.
        P: Device 'b' of type <undefined type> declared but not attached.
        P: All declared devices must be attached. See --help for syntax.
        """,
        SPT.problem(problem));
  }

  @Test
  void letsNobodyElseWriteToTheTerminal() {
    assertEquals(
        "P: Device 'a\\x1b[2J\\x0aP: ok\\x9b' of type NET_BASIC declared but not attached.\n",
        SPT.problem(
                new TenderProblem.NotAttached(
                    List.of(new TenderProblem.Missing("a\u001b[2J\nP: ok\u009b", "NET_BASIC"))))
            .lines()
            .findFirst()
            .orElseThrow()
            .concat("\n"));
    assertEquals(
        "P: a\\x07b: Could not determine capacity: Illegal seek\n",
        SPT.problem(new TenderProblem.NoCapacity("a\u0007b", "Illegal seek")));
  }

  @Test
  void saysEachProblemInTheWordsOfTheReference() {
    assertEquals(
        "P: Malformed argument to --mem: 'none', expected a number of MiB from 1\n",
        SPT.problem(new TenderProblem.MalformedMemory("none")));
    assertEquals(
        "P: Could not open block device: f: Permission denied\n",
        SPT.problem(new TenderProblem.BlockUnavailable("f", "Permission denied")));
    assertEquals(
        "P: f: Could not determine capacity: Illegal seek\n",
        SPT.problem(new TenderProblem.NoCapacity("f", "Illegal seek")));
    assertEquals(
        "P: d: Backing storage size must be block aligned (4096 bytes)\n",
        SPT.problem(new TenderProblem.Misaligned("d", 4096)));
    assertEquals(
        "P: d: Backing storage must be at least 1 block (512 bytes) in size\n",
        SPT.problem(new TenderProblem.TooSmall("d", 512)));
    assertEquals(
        "P: Guest command line too long (max=8191 characters)\n",
        SPT.problem(new TenderProblem.CommandLineTooLong()));
    assertEquals(
        "P: Device 'd' is attached twice\n", SPT.problem(new TenderProblem.AttachedTwice("d")));
    assertEquals(
        "Block size must be a multiple of 2 greater than or equal 512",
        new TenderProblem.BadSectorSize().message());
    assertEquals(
        "Could not attach interface: lo: Invalid argument",
        new TenderProblem.NetUnavailable("lo", "Invalid argument").message());
  }
}
