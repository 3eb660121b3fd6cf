package dev.solo5.guest.runtime;

import org.teavm.interop.Address;
import org.teavm.interop.Unmanaged;
import org.teavm.runtime.GC;
import org.teavm.runtime.RuntimeArray;
import org.teavm.runtime.RuntimeClass;

/**
 * Memory for objects: what the translator's {@link org.teavm.runtime.Allocator} does, with a short
 * way for the usual case.
 */
public final class Allocation {
  private Allocation() {}

  /** An object, all its fields 0. */
  @Unmanaged
  public static Address allocate(RuntimeClass type) {
    return Native.object(memory(type.size), type.size, type);
  }

  /** An array, all its items 0; its length has been checked. */
  @Unmanaged
  public static Address allocateArray(RuntimeClass type, int length) {
    int size = Native.arraySize(type, length);
    Address array = Native.object(memory(size), size, type);
    RuntimeArray header = array.toStructure();
    header.size = length;
    return array;
  }

  @Unmanaged
  private static Address memory(int size) {
    Address taken = Native.take(size);
    return taken.toLong() == 0 ? GC.alloc(size).toAddress() : taken;
  }
}
