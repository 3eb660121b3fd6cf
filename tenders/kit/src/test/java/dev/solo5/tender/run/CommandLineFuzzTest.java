package dev.solo5.tender.run;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.solo5.elf.Target;
import dev.solo5.manifest.Device;
import dev.solo5.tender.TenderException;
import dev.solo5.tender.attach.FakeHost;
import dev.solo5.tender.fixture.TestUnikernel;
import dev.solo5.tender.line.CommandLine;
import dev.solo5.tender.line.Program;
import dev.solo5.tender.program.Report;
import dev.solo5.tender.report.RunRecorder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever the command line is, it becomes a launch or a problem with text. {@code
 * -Dsolo5.fuzz.times=N} runs longer.
 */
final class CommandLineFuzzTest {
  private static final int ROUNDS = 20_000 * Integer.getInteger("solo5.fuzz.times", 1);

  private static final String[] PIECES = {
    "--",
    "-",
    "mem",
    "block",
    "block-sector-size",
    "net",
    "net-mac",
    "x-exec-heap",
    "help",
    "version",
    ":",
    "=",
    "@",
    "d",
    "n",
    "0",
    "1",
    "512",
    "65536",
    "99999999999999999999",
    "-1",
    "+",
    " ",
    "\t",
    "0x",
    "1:2:3:4:5:6",
    "tap0",
    "ä",
    "\ud800",
    "\0",
    "/dev/null",
    "",
  };

  @TempDir Path directory;

  private static String argument(SplittableRandom random) {
    StringBuilder text = new StringBuilder(random.nextInt(4) == 0 ? "" : "--");
    for (int pieces = random.nextInt(7); pieces > 0; pieces--) {
      text.append(PIECES[random.nextInt(PIECES.length)]);
    }
    return text.toString();
  }

  @Test
  void endsInALaunchOrAProblem() throws IOException {
    SplittableRandom random = new SplittableRandom(5);
    Report report = new Report(new Program("solo5-spt", Target.SPT));
    String kernel =
        TestUnikernel.write(directory, Target.SPT, new Device.Block("d"), new Device.Net("n"))
            .toString();
    for (int round = 0; round < ROUNDS; round++) {
      List<String> arguments = new ArrayList<>();
      for (int count = random.nextInt(4); count > 0; count--) {
        arguments.add(argument(random));
      }
      arguments.add(kernel);
      check(arguments, report);
    }
  }

  private static void check(List<String> arguments, Report report) {
    if (!(CommandLine.parse(arguments) instanceof CommandLine.Run run)) {
      return;
    }
    try (PreparedLaunch setup =
        PreparedLaunch.of(
            new Program("P", Target.SPT), run, new FakeHost(), _ -> {}, RunRecorder.off())) {
      assertTrue(setup.memoryBytes() != 0, () -> "no memory: " + arguments);
      setup.devices();
    } catch (TenderException e) {
      assertFalse(report.problem(e.problem()).isBlank(), () -> "no text: " + arguments);
    }
  }
}
