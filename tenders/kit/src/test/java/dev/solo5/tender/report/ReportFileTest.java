package dev.solo5.tender.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.solo5.elf.Target;
import dev.solo5.linux.BlockFile;
import dev.solo5.tender.Outcome;
import dev.solo5.tender.TenderException;
import dev.solo5.tender.TenderProblem;
import dev.solo5.tender.line.CommandLine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where a report may go: nothing that is something else is emptied for it. */
class ReportFileTest {
  @TempDir private Path directory;
  private Path kernel = Path.of("");
  private Path disk = Path.of("");

  @BeforeEach
  void write() throws IOException {
    kernel = Files.writeString(directory.resolve("hello.spt"), "kernel");
    disk = Files.writeString(directory.resolve("disk.img"), "disk");
  }

  @Test
  void anOldReportIsEmptied() throws Exception {
    Path old = Files.writeString(directory.resolve("r.json"), "old");
    try (ReportFile file = ReportFile.of(run(old.toString()), Target.SPT)) {
      assertEquals("", Files.readString(old));
      file.write(new Outcome.Exited(0));
      assertFalse(Files.readString(old).isEmpty());
    }
  }

  @Test
  void theUnikernelIsNoReport() throws Exception {
    refuses(kernel.toString(), "it is the unikernel");
    refuses(directory + "/./hello.spt", "it is the unikernel");
    Path link = Files.createSymbolicLink(directory.resolve("link"), kernel);
    refuses(link.toString(), "it is the unikernel");
    assertEquals("kernel", Files.readString(kernel));
  }

  @Test
  void aDiskOfThisRunIsNoReport() throws Exception {
    refuses(disk.toString(), "it is the disk of 'storage'");
    Path other = directory.resolve("other");
    Files.createLink(other, disk);
    refuses(other.toString(), "it is the disk of 'storage'");
    assertEquals("disk", Files.readString(disk));
  }

  @Test
  void aDiskOfAnotherRunIsNoReport() throws Exception {
    Path others = Files.writeString(directory.resolve("others.img"), "x".repeat(512));
    try (BlockFile attached = BlockFile.open(others.toString())) {
      assertEquals(true, attached.tryLock());
      refuses(others.toString(), "it is locked, as the disk of a running guest is");
    }
    assertEquals(512, Files.size(others));
  }

  @Test
  void aReportMayGoToNothing() throws Exception {
    try (ReportFile file = ReportFile.of(run("/dev/null"), Target.SPT)) {
      file.write(new Outcome.Exited(0));
    }
  }

  private void refuses(String report, String reason) {
    TenderProblem problem =
        assertThrows(TenderException.class, () -> ReportFile.of(run(report), Target.SPT)).problem();
    assertEquals(
        new TenderProblem.ReportUnavailable(report, reason + ", expected a file of its own"),
        problem);
  }

  private CommandLine.Run run(String report) {
    return new CommandLine.Run(
        List.of("--block:storage=" + disk, "--x-report=" + report), kernel.toString(), List.of());
  }
}
