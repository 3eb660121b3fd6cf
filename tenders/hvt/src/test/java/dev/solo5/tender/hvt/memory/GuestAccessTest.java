package dev.solo5.tender.hvt.memory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.solo5.tender.TenderException;
import java.lang.foreign.MemorySegment;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GuestAccessTest {
  private static final int SIZE = 0x200000;
  private static final GuestAccess MEMORY =
      new GuestAccess(
          MemorySegment.ofArray(new byte[SIZE + 4096]),
          SIZE,
          List.of(
              new ProtectedRange(0x100000, 0x101000, true, false),
              new ProtectedRange(0x103000, 0x104000, false, false)));

  @ParameterizedTest
  @CsvSource({"0x1fff00, 0xff", "0, 0", "0x1fffff, 0", "0x101000, 0x2000", "0x104000, 1"})
  void withinMemory(String address, String size) throws Exception {
    assertEquals(
        Long.decode(size), MEMORY.readable(Long.decode(address), Long.decode(size)).byteSize());
  }

  @ParameterizedTest
  @CsvSource({
    "0x1fff00, 0x100",
    "0x200000, 0",
    "0x200000, 1",
    "-1, 0",
    "-1, 1",
    "-1, 2",
    "0, -1",
    "1, -1",
    "0x1000, 0x7fffffffffffffff",
    "0x103fff, 1",
    "0x102fff, 2",
  })
  void outsideOrUnreadable(String address, String size) {
    assertRefused(address, size, false);
    assertRefused(address, size, true);
  }

  @ParameterizedTest
  @CsvSource({"0x100000, 8", "0x100fff, 1", "0xfffff, 2", "0x2000, 8", "0x10000, 8", "0, 0"})
  void readableOnly(String address, String size) throws Exception {
    assertEquals(
        Long.decode(size), MEMORY.readable(Long.decode(address), Long.decode(size)).byteSize());
    assertRefused(address, size, true);
  }

  @Test
  void messageIsUnsigned() {
    assertEquals(
        "Invalid guest access: gpa=0xffffffffffffffff, sz=18446744073709551615",
        new HvtProblem.InvalidAccess(-1, -1).message());
  }

  private static void assertRefused(String address, String size, boolean write) {
    long at = Long.decode(address);
    long length = Long.decode(size);
    var e =
        assertThrows(
            TenderException.class,
            () -> {
              MemorySegment _ = write ? MEMORY.writable(at, length) : MEMORY.readable(at, length);
            });
    assertEquals(new HvtProblem.InvalidAccess(at, length), e.problem());
  }
}
