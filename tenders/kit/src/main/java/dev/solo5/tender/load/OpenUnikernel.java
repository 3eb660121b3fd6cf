package dev.solo5.tender.load;

import dev.solo5.elf.ElfException;
import dev.solo5.elf.ElfFile;
import dev.solo5.elf.LoadPlan;
import dev.solo5.elf.LoadSegment;
import dev.solo5.elf.Machine;
import dev.solo5.elf.Target;
import dev.solo5.manifest.BinaryManifest;
import dev.solo5.tender.TenderException;
import dev.solo5.tender.TenderProblem;
import java.nio.ByteBuffer;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/**
 * An opened unikernel that has proved to be one for this tender, with a valid manifest. Owned by
 * one thread.
 */
public final class OpenUnikernel implements AutoCloseable {
  /** The lowest address of a program: below it lies what the tender tells the guest. */
  public static final long LOWEST_ADDRESS = 0x100000;

  private final String file;
  private final ElfFile elf;
  private final BinaryManifest manifest;

  private OpenUnikernel(String file, ElfFile elf, BinaryManifest manifest) {
    this.file = file;
    this.elf = elf;
    this.manifest = manifest;
  }

  /**
   * Opens a file and checks headers, target, version and manifest, in this order.
   *
   * @param file as messages show it
   * @throws TenderException with {@link TenderProblem.BadUnikernel} or {@link
   *     TenderProblem.BadPath}
   */
  @SuppressWarnings("MustBeClosedChecker") // the result owns it
  public static OpenUnikernel open(String file, Target target) throws TenderException {
    try {
      ElfFile elf = ElfFile.open(Path.of(file), Machine.host());
      try {
        elf.requireAbi(target);
        return new OpenUnikernel(file, elf, elf.manifest());
      } catch (ElfException | RuntimeException e) {
        elf.close();
        throw e;
      }
    } catch (ElfException e) {
      throw bad(e);
    } catch (InvalidPathException e) {
      throw new TenderException(new TenderProblem.BadPath(file), e);
    }
  }

  /** The file as messages show it. */
  public String file() {
    return file;
  }

  /** The manifest as it is in the file. */
  public BinaryManifest manifest() {
    return manifest;
  }

  /**
   * The checked plan of what goes where.
   *
   * @param memoryBytes size of guest memory
   * @throws TenderException with {@link TenderProblem.BadUnikernel}
   */
  public LoadPlan loadPlan(long memoryBytes) throws TenderException {
    try {
      return elf.loadPlan(LOWEST_ADDRESS, memoryBytes);
    } catch (ElfException e) {
      throw bad(e);
    }
  }

  /**
   * Where the program ends in memory, data without content in the file included: no page of it is
   * free before.
   *
   * @throws TenderException with {@link TenderProblem.BadUnikernel}
   */
  public long memoryEnd() throws TenderException {
    try {
      return elf.memoryEnd();
    } catch (ElfException e) {
      throw bad(e);
    }
  }

  /**
   * Fills a buffer with content of a segment.
   *
   * @param from offset in the segment's content, in bytes
   * @throws TenderException with {@link TenderProblem.BadUnikernel}
   */
  public void read(LoadSegment segment, long from, ByteBuffer target) throws TenderException {
    try {
      elf.read(segment, from, target);
    } catch (ElfException e) {
      throw bad(e);
    }
  }

  @Override
  public void close() {
    elf.close();
  }

  private static TenderException bad(ElfException e) {
    return new TenderException(
        new TenderProblem.BadUnikernel(e.problem(), String.valueOf(e.getMessage())), e);
  }
}
