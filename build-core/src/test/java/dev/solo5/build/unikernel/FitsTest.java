package dev.solo5.build.unikernel;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.solo5.build.problem.ProblemException;
import dev.solo5.build.problem.RunProblem;
import dev.solo5.elf.AbiNote;
import dev.solo5.elf.Target;
import dev.solo5.manifest.BinaryManifest;
import dev.solo5.manifest.Manifest;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A program, and something of a stack, has to fit into the guest's memory. */
class FitsTest {
  private static UnikernelFile unikernel(Target target, long end) {
    return new UnikernelFile(
        Path.of("/p/app"), AbiNote.of(target), BinaryManifest.of(new Manifest(List.of())), end);
  }

  @ParameterizedTest
  @CsvSource({
    "SPT, 0x100000, 1, 2",
    "SPT, 0x900000, 9, 10",
    "SPT, 0x8fffff, 8, 9",
    "HVT, 0x900000, 9, 10",
    "HVT, 0x8fffff, 9, 10",
    "HVT, 0xa00000, 11, 12"
  })
  void saysHowMuchIsNeeded(Target target, String end, int mebibytes, int needed) {
    UnikernelFile unikernel = unikernel(target, Long.decode(end));
    var refusal =
        assertThrows(ProblemException.class, () -> unikernel.checkFits(mebibytes)).problem();
    assertEquals(new RunProblem.MemoryTooSmall(Path.of("/p/app"), mebibytes, needed), refusal);
    assertDoesNotThrow(() -> unikernel.checkFits(needed));
  }
}
