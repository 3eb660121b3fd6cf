package dev.solo5.elf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.solo5.fixture.ElfBuilder;
import dev.solo5.fixture.MemoryFile;
import dev.solo5.fixture.Mutations;
import dev.solo5.manifest.Device;
import dev.solo5.manifest.Manifest;
import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;

/** A spoilt file gives sound values or is refused; no other exception leaves the module. */
class ElfFuzzTest {

  private static final int COUNT = 20_000 * Integer.getInteger("solo5.fuzz.times", 1);
  private static final long MEMORY = 16 << 20;

  private int opened;
  private int refused;
  private int planned;

  @Test
  void everyAccessorIsSafe() {
    byte[] valid =
        ElfBuilder.unikernel(
                Target.HVT, Manifest.of(new Device.Net("wan"), new Device.Block("log")))
            .build();
    Mutations.of(valid, 1, COUNT).forEach(this::readAll);
    assertTrue(opened > 0 && refused > 0 && planned > 0, opened + " " + refused + " " + planned);
  }

  private void readAll(byte[] file) {
    try (ElfFile elf = ElfFile.read(new MemoryFile(file), "fuzz", Machine.X86_64)) {
      opened++;
      attempt(() -> assertTrue(elf.abi().query().endsWith("}\n")));
      attempt(() -> elf.requireAbi(Target.HVT));
      attempt(() -> assertFalse(elf.manifest().entries().isEmpty()));
      attempt(() -> load(elf, elf.loadPlan(ElfBuilder.BASE, MEMORY)));
    } catch (ElfException e) {
      refused(e);
    }
  }

  private void load(ElfFile elf, LoadPlan plan) throws ElfException {
    planned++;
    long end = 0;
    for (LoadSegment segment : plan.segments()) {
      assertTrue(segment.start() >= ElfBuilder.BASE && segment.start() >= end, "" + segment);
      assertTrue(segment.start() <= segment.vaddr(), "" + segment);
      assertTrue(segment.vaddr() + segment.memSize() <= segment.end(), "" + segment);
      assertTrue(segment.fileSize() > 0 && segment.fileSize() <= segment.memSize(), "" + segment);
      assertFalse(segment.writable() && segment.executable(), "" + segment);
      ByteBuffer content = ByteBuffer.allocate((int) segment.fileSize());
      elf.read(segment, 0, content);
      assertFalse(content.hasRemaining());
      end = segment.end();
    }
    assertEquals(end, plan.imageEnd());
    assertTrue(end <= MEMORY && plan.entry() >= ElfBuilder.BASE && plan.entry() < MEMORY);
  }

  private interface Attempt {
    void run() throws ElfException;
  }

  private void attempt(Attempt attempt) {
    try {
      attempt.run();
    } catch (ElfException e) {
      refused(e);
    }
  }

  private void refused(ElfException e) {
    refused++;
    String message = String.valueOf(e.getMessage());
    assertTrue(message.startsWith("fuzz: " + e.problem().message()), message);
    assertTrue(message.chars().noneMatch(Character::isISOControl), message);
  }
}
