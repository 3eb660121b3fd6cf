package dev.solo5.guest;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class MemoryTest {
  @Test
  void numbersHaveTheMostSignificantByteFirst() {
    try (Memory memory = Memory.allocate(20)) {
      memory.putLong(1, 0x1122334455667788L);
      assertEquals(0x11, memory.get(1));
      assertEquals(0x2233, memory.getShort(2));
      assertEquals(0x44556677, memory.getInt(4));
      assertEquals(0x1122334455667788L, memory.getLong(1));
      memory.putInt(9, -2);
      memory.putShort(13, (short) -3);
      memory.put(15, (byte) -4);
      byte[] bytes = new byte[8];
      memory.copyTo(9, bytes, 1, 7);
      assertArrayEquals(new byte[] {0, -1, -1, -1, -2, -1, -3, -4}, bytes);
    }
  }

  @Test
  void refusesWhatIsOutside() {
    try (Memory memory = Memory.allocate(20)) {
      String message =
          assertThrows(IndexOutOfBoundsException.class, () -> memory.getLong(13)).getMessage();
      assertEquals("memory: 8 bytes at 13 of memory of 20 bytes", message);
      byte[] bytes = new byte[30];
      for (int index : new int[] {-1, 20, Integer.MAX_VALUE, Integer.MIN_VALUE}) {
        assertThrows(IndexOutOfBoundsException.class, () -> memory.get(index));
        assertThrows(IndexOutOfBoundsException.class, () -> memory.putInt(index, 1));
        assertThrows(IndexOutOfBoundsException.class, () -> memory.copyTo(index, bytes, 0, 1));
        assertThrows(IndexOutOfBoundsException.class, () -> memory.copyFrom(0, bytes, 0, 21));
      }
    }
  }

  @Test
  void isNothingOnceItIsClosed() {
    Memory memory = Memory.allocate(8);
    memory.close();
    memory.close();
    assertThrows(IllegalStateException.class, () -> memory.get(0));
    assertThrows(IllegalStateException.class, () -> memory.putLong(0, 1));
    assertThrows(IllegalArgumentException.class, () -> Memory.allocate(0));
    assertThrows(IllegalArgumentException.class, () -> Memory.allocate(-1));
  }
}
