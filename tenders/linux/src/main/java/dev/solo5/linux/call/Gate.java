package dev.solo5.linux.call;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.Optional;

/**
 * The one door to native code: a single call shape of seven machine words in, one out, with errno
 * captured into a buffer that belongs to that very call.
 *
 * <p>One shape, because linking each costs milliseconds when a tender starts. Integers and pointers
 * both travel as machine words; that is the C calling convention of Linux on x86_64 and aarch64,
 * for variadic functions too. A function that returns {@code int} leaves the upper half of the
 * result undefined: the caller narrows it.
 */
final class Gate {
  private static final ValueLayout.OfLong WORD = ValueLayout.JAVA_LONG;
  private static final MethodHandle CALL = link();
  private static final MemorySegment SYSCALL = symbol("syscall");

  private Gate() {}

  // Contract: the shape is only ever given functions of libc that take at most seven words, each
  // named in this package beside its prototype.
  @SuppressWarnings("restricted")
  private static MethodHandle link() {
    return Linker.nativeLinker()
        .downcallHandle(
            FunctionDescriptor.of(WORD, WORD, WORD, WORD, WORD, WORD, WORD, WORD),
            Linker.Option.captureCallState("errno"));
  }

  /** The address of a function of the C library. */
  static MemorySegment symbol(String name) {
    return Linker.nativeLinker().defaultLookup().findOrThrow(name);
  }

  /** The address of the first of these functions that the C library has. */
  static MemorySegment symbol(String preferred, String otherwise) {
    SymbolLookup libc = Linker.nativeLinker().defaultLookup();
    return libc.find(preferred).orElseGet(() -> libc.findOrThrow(otherwise));
  }

  /** The address of a function that not every C library has. */
  static Optional<MemorySegment> find(String name) {
    return Linker.nativeLinker().defaultLookup().find(name);
  }

  /** Calls a library function that does not set errno; the raw word it returned. */
  static long call(MemorySegment function, long a, long b, long c, long d, long e, long f) {
    try (Arena arena = Arena.ofConfined()) {
      return invoke(function, arena.allocate(ValueLayout.JAVA_INT), a, b, c, d, e, f, 0);
    }
  }

  /** Makes a system call; its result, or the negative error number. */
  static long system(int number, long a, long b, long c, long d, long e, long f) {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment errno = arena.allocate(ValueLayout.JAVA_INT);
      long result = invoke(SYSCALL, errno, number, a, b, c, d, e, f);
      return result == -1 ? -errno.get(ValueLayout.JAVA_INT, 0) : result;
    }
  }

  static long system(int number, long a, long b, long c, long d) {
    return system(number, a, b, c, d, 0, 0);
  }

  static long system(int number, long a, long b, long c) {
    return system(number, a, b, c, 0, 0, 0);
  }

  static long system(int number, long a) {
    return system(number, a, 0, 0, 0, 0, 0);
  }

  /** The address of native memory, for passing on; heap memory has none that lasts. */
  static long address(MemorySegment memory) {
    if (!memory.isNative()) {
      throw new IllegalArgumentException("not native memory: " + memory);
    }
    return memory.address();
  }

  private static long invoke(
      MemorySegment function,
      MemorySegment errno,
      long a,
      long b,
      long c,
      long d,
      long e,
      long f,
      long g) {
    try {
      return (long) CALL.invokeExact(function, errno, a, b, c, d, e, f, g);
    } catch (Throwable impossible) {
      // A downcall throws nothing of its own; what arrives here is an error of the virtual machine.
      throw new AssertionError("native call failed in the virtual machine", impossible);
    }
  }
}
