package dev.solo5.tender.spt;

import dev.solo5.elf.LoadPlan;
import dev.solo5.elf.LoadSegment;
import dev.solo5.linux.Fd;
import dev.solo5.linux.LinuxException;
import dev.solo5.linux.Mapping;
import dev.solo5.linux.MemFd;
import dev.solo5.linux.abi.BpfCommon;
import dev.solo5.linux.abi.Mman;
import dev.solo5.linux.abi.Seccomp;
import dev.solo5.linux.bpf.BpfProgram;
import dev.solo5.tender.load.GuestMemory;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/**
 * The plan for the stage: guest memory as it shall be, written down in a file that exists in memory
 * only. The bytes of the program are in it, so that whatever happens to the unikernel's file after
 * it was checked does not matter. The layout is that of {@code plan.h}. Owned by one thread.
 */
final class StagePlan implements GuestMemory, AutoCloseable {
  private static final int MAGIC = 0x4e4c5035;
  private static final int VERSION = 1;
  private static final int HEAD_SIZE = 64;
  private static final int ROW_SIZE = 24;
  private static final int EXECUTABLE_HEAP = 1;
  private static final int ACCOUNTS = 2;

  /** Room for the longest filter; the file is sparse, so what is not used costs nothing. */
  private static final int FILTER_AREA_SIZE = BpfCommon.BPF_MAXINSNS * Seccomp.Filter.SIZE;

  private final long memoryBytes;
  private final Fd fd;
  private final Mapping mapping;
  private final List<Copy> copies = new ArrayList<>();
  private final List<LoadSegment> protections = new ArrayList<>();
  private long nextContent;

  /** Bytes of the plan and where the guest gets them. */
  private record Copy(long address, long offset, long size) {
    /**
     * Content is written one behind the other: what follows in the guest follows in the plan too.
     */
    boolean continuesWith(long nextAddress) {
      return address + size == nextAddress;
    }
  }

  private StagePlan(long memoryBytes, Fd fd, Mapping mapping, long firstContent) {
    this.memoryBytes = memoryBytes;
    this.fd = fd;
    this.mapping = mapping;
    this.nextContent = firstContent;
  }

  /**
   * Makes an empty plan with room for a program, what it is told at its start, and a filter.
   *
   * @param memoryBytes size of guest memory
   */
  static StagePlan create(long memoryBytes, LoadPlan program) throws LinuxException {
    int segments = program.segments().size();
    // One row to copy for each segment and one for the boot area, one to protect each segment.
    long tables = HEAD_SIZE + (2L * segments + 1) * ROW_SIZE;
    long size = tables + SptLayout.BOOT_AREA_SIZE + FILTER_AREA_SIZE;
    for (LoadSegment segment : program.segments()) {
      size += segment.fileSize();
    }
    Fd fd = MemFd.create("solo5-spt-plan");
    try {
      MemFd.resize(fd, size);
      return new StagePlan(memoryBytes, fd, Mapping.shared(fd, size), tables);
    } catch (LinuxException e) {
      fd.close();
      throw e;
    }
  }

  @Override
  public long sizeBytes() {
    return memoryBytes;
  }

  @Override
  public ByteBuffer window(long address, int sizeBytes) {
    ByteBuffer window = part(nextContent, sizeBytes);
    if (!copies.isEmpty() && copies.getLast().continuesWith(address)) {
      Copy last = copies.removeLast();
      copies.add(new Copy(last.address, last.offset, last.size + sizeBytes));
    } else {
      copies.add(new Copy(address, nextContent, sizeBytes));
    }
    nextContent += sizeBytes;
    return window;
  }

  @Override
  public void protect(LoadSegment segment) {
    protections.add(segment);
  }

  /**
   * Completes the plan; nothing may be added afterwards.
   *
   * @param entry address of the guest's first instruction
   * @param executableHeap whether what no segment covers is executable
   * @param accounts whether the stage reports what it has read and written itself
   * @param parent process id of the tender
   * @param descriptorsEnd the first descriptor that is not the guest's
   * @param filter the lock
   */
  void finish(
      long entry,
      boolean executableHeap,
      boolean accounts,
      int parent,
      int descriptorsEnd,
      BpfProgram filter) {
    byte[] instructions = filter.bytes();
    long filterAt = nextContent;
    part(filterAt, instructions.length).put(instructions);
    ByteBuffer head = part(0, HEAD_SIZE + (copies.size() + protections.size()) * ROW_SIZE);
    head.putInt(MAGIC).putInt(VERSION).putLong(mapping.size());
    head.putLong(memoryBytes).putLong(entry);
    int flags = (executableHeap ? EXECUTABLE_HEAP : 0) | (accounts ? ACCOUNTS : 0);
    head.putInt(parent).putInt(flags);
    head.putInt(descriptorsEnd).putInt(copies.size()).putInt(protections.size());
    head.putInt(instructions.length / Seccomp.Filter.SIZE).putLong(filterAt);
    for (Copy copy : copies) {
      head.putLong(copy.address).putLong(copy.offset).putLong(copy.size);
    }
    for (LoadSegment segment : protections) {
      head.putLong(segment.start())
          .putLong(segment.end() - segment.start())
          .putLong(access(segment));
    }
  }

  /** The file; this owns it. */
  Fd fd() {
    return fd;
  }

  /** The part of the file that is in use, for tests. */
  byte[] bytes() {
    byte[] bytes = new byte[Math.toIntExact(mapping.size())];
    part(0, bytes.length).get(bytes);
    return bytes;
  }

  private ByteBuffer part(long offset, int size) {
    return mapping.view().asSlice(offset, size).asByteBuffer().order(ByteOrder.LITTLE_ENDIAN);
  }

  private static long access(LoadSegment segment) {
    return (segment.readable() ? Mman.PROT_READ : 0)
        | (segment.writable() ? Mman.PROT_WRITE : 0)
        | (segment.executable() ? Mman.PROT_READ | Mman.PROT_EXEC : 0);
  }

  @Override
  public void close() {
    mapping.close();
    fd.close();
  }
}
