package dev.solo5.linux;

import dev.solo5.linux.abi.Mman;
import dev.solo5.linux.call.Memory;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.function.Consumer;

/**
 * A mapping of this address space and its owner: after closing, every access through a view of it
 * throws.
 */
public final class Mapping implements AutoCloseable {
  private final Arena arena;
  private final MemorySegment view;

  @SuppressWarnings("MustBeClosedChecker") // close() closes it
  private Mapping(long address, long size) {
    this.arena = Arena.ofShared();
    this.view = adopt(address, size, arena);
  }

  // Contract: mmap(2) returned this address for exactly this size, nothing else knows it, and the
  // mapping is removed only when the arena closes.
  @SuppressWarnings("restricted")
  private static MemorySegment adopt(long address, long size, Arena arena) {
    return MemorySegment.ofAddress(address).reinterpret(size, arena, new Removal(address, size));
  }

  /**
   * Maps fresh zeroed memory, readable and writable, reserved only as it is touched.
   *
   * @param size in bytes, a multiple of the page size
   */
  public static Mapping anonymous(long size) throws LinuxException {
    int flags = Mman.MAP_SHARED | Mman.MAP_ANONYMOUS | Mman.MAP_NORESERVE;
    long address = Memory.mmap(size, Mman.PROT_READ | Mman.PROT_WRITE, flags, -1, 0);
    return new Mapping(LinuxException.check("mmap", address), size);
  }

  /** Maps a descriptor from its start, readable and writable, shared with everyone who maps it. */
  public static Mapping shared(Fd fd, long size) throws LinuxException {
    int protection = Mman.PROT_READ | Mman.PROT_WRITE;
    long address = Memory.mmap(size, protection, Mman.MAP_SHARED, fd.number(), 0);
    return new Mapping(LinuxException.check("mmap", address), size);
  }

  /** The mapped bytes; any thread may use the view until this is closed. */
  public MemorySegment view() {
    return view;
  }

  /** The size in bytes. */
  public long size() {
    return view.byteSize();
  }

  /**
   * Changes the protection of a page-aligned part. A later access that it forbids ends this
   * process, so Java code must not touch such a part again.
   *
   * @param protection {@link Mman} {@code PROT_*}
   */
  public void protect(long offset, long size, int protection) throws LinuxException {
    long address = view.asSlice(offset, size).address();
    LinuxException.check("mprotect", Memory.mprotect(address, size, protection));
  }

  @Override
  public void close() {
    if (arena.scope().isAlive()) {
      arena.close();
    }
  }

  /**
   * Removes the mapping when its arena closes; no lambda, which would cost milliseconds at the
   * start.
   */
  private record Removal(long address, long size) implements Consumer<MemorySegment> {
    @Override
    public void accept(MemorySegment closed) {
      int _ = Memory.munmap(address, size);
    }
  }
}
