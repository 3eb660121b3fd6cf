package dev.solo5.linux.net;

import dev.solo5.linux.abi.IfTun;
import dev.solo5.linux.abi.IfTun.Ifreq;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;

/** A {@code struct ifreq}: a question or order about the interface it names. */
record InterfaceRequest(MemorySegment bytes) {
  /** About no interface yet; the kernel writes the name. */
  static InterfaceRequest unnamed(Arena arena) {
    return new InterfaceRequest(arena.allocate(Ifreq.SIZE, Long.BYTES));
  }

  /** About an interface by its name of 1..15 bytes. */
  static InterfaceRequest named(Arena arena, String name) {
    InterfaceRequest request = unnamed(arena);
    request.bytes.setString(Ifreq.IFR_NAME, name, StandardCharsets.UTF_8);
    return request;
  }

  static boolean tooLong(String name) {
    return name.getBytes(StandardCharsets.UTF_8).length >= IfTun.IFNAMSIZ;
  }

  String name() {
    return bytes.getString(Ifreq.IFR_NAME, StandardCharsets.UTF_8);
  }

  int flags() {
    return bytes.get(ValueLayout.JAVA_SHORT, Ifreq.IFR_FLAGS);
  }

  int mtu() {
    return bytes.get(ValueLayout.JAVA_INT, Ifreq.IFR_MTU);
  }

  void setFlags(int flags) {
    bytes.set(ValueLayout.JAVA_SHORT, Ifreq.IFR_FLAGS, (short) flags);
  }

  void setData(MemorySegment data) {
    bytes.set(ValueLayout.JAVA_LONG, Ifreq.IFR_DATA, data.address());
  }
}
