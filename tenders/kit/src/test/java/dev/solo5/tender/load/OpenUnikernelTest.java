package dev.solo5.tender.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.solo5.elf.LoadPlan;
import dev.solo5.elf.LoadSegment;
import dev.solo5.elf.Target;
import dev.solo5.tender.TenderException;
import dev.solo5.tender.TenderProblem;
import dev.solo5.tender.fixture.TestUnikernel;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class OpenUnikernelTest {
  private static final long MEMORY = 2 << 20;

  @TempDir Path directory;

  private static String refusal(Path file, Target target) {
    TenderException e =
        assertThrows(
            TenderException.class,
            () -> {
              try (OpenUnikernel unikernel = OpenUnikernel.open(file.toString(), target)) {
                unikernel.loadPlan(MEMORY);
              }
            });
    assertInstanceOf(TenderProblem.BadUnikernel.class, e.problem());
    return e.problem().message();
  }

  @Test
  void loadsSegments() throws IOException, TenderException {
    Path file = TestUnikernel.write(directory, Target.SPT);
    List<String> seen = new ArrayList<>();
    GuestMemory memory =
        new GuestMemory() {
          @Override
          public long sizeBytes() {
            return MEMORY;
          }

          @Override
          public ByteBuffer window(long address, int sizeBytes) {
            seen.add("fill " + Long.toHexString(address) + " " + sizeBytes);
            return ByteBuffer.allocate(sizeBytes);
          }

          @Override
          public void protect(LoadSegment segment) {
            seen.add("protect " + Long.toHexString(segment.start()) + " " + segment.executable());
          }
        };
    try (OpenUnikernel unikernel = OpenUnikernel.open(file.toString(), Target.SPT)) {
      LoadPlan plan = unikernel.loadPlan(MEMORY);
      assertEquals(0x101000, plan.imageEnd());
      Loader.load(unikernel, plan, memory);
    }
    assertEquals(List.of("fill 100000 4096", "protect 100000 true"), seen);
  }

  @Test
  void refusesAFileThatShrankSinceItWasPlanned() throws IOException, TenderException {
    Path file = TestUnikernel.write(directory, Target.SPT);
    try (OpenUnikernel unikernel = OpenUnikernel.open(file.toString(), Target.SPT)) {
      LoadSegment segment = unikernel.loadPlan(MEMORY).segments().getFirst();
      try (RandomAccessFile writer = new RandomAccessFile(file.toFile(), "rw")) {
        writer.setLength(0x1010);
      }
      TenderException e =
          assertThrows(
              TenderException.class, () -> unikernel.read(segment, 0, ByteBuffer.allocate(4096)));
      assertInstanceOf(TenderProblem.BadUnikernel.class, e.problem());
    }
  }

  @Test
  void refusesOtherFiles() throws IOException {
    Path missing = directory.resolve("missing");
    assertEquals(
        missing + ": Could not open: No such file or directory", refusal(missing, Target.SPT));
    Path hvt = TestUnikernel.write(directory, Target.HVT);
    assertEquals(
        hvt + ": Executable is not for the solo5-spt target", firstLine(refusal(hvt, Target.SPT)));
    Path newer = Files.write(directory.resolve("newer"), TestUnikernel.bytes(Target.SPT, 3));
    assertEquals(
        newer + ": Executable requests unsupported ABI version 3",
        firstLine(refusal(newer, Target.SPT)));
    byte[] whole = TestUnikernel.bytes(Target.SPT, 2);
    Path cut = Files.write(directory.resolve("cut"), Arrays.copyOf(whole, 40));
    assertEquals(
        cut + ": invalid executable: elf header does not match the expected size (40 != 64)",
        refusal(cut, Target.SPT));
  }

  @Test
  void refusesTooLittleMemory() throws IOException, TenderException {
    Path file = TestUnikernel.write(directory, Target.SPT);
    try (OpenUnikernel unikernel = OpenUnikernel.open(file.toString(), Target.SPT)) {
      TenderException e = assertThrows(TenderException.class, () -> unikernel.loadPlan(1 << 20));
      assertInstanceOf(TenderProblem.BadUnikernel.class, e.problem());
    }
  }

  /** The text up to what it adds to the reference's. */
  private static String firstLine(String message) {
    int detail = message.indexOf(": ", message.indexOf("Executable"));
    return detail < 0 ? message : message.substring(0, detail);
  }
}
