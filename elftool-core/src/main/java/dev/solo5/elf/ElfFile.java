package dev.solo5.elf;

import dev.solo5.manifest.BinaryManifest;
import dev.solo5.manifest.ManifestException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The file of a unikernel. Its headers have been read once and checked; notes and content are read
 * when asked for, so the channel must stay open until then. Owned by one thread.
 */
public final class ElfFile implements AutoCloseable {

  private final ElfInput input;
  private final ElfHeader header;
  private final Machine machine;

  private ElfFile(ElfInput input, ElfHeader header, Machine machine) {
    this.input = input;
    this.header = header;
    this.machine = machine;
  }

  /**
   * Opens a file and reads its headers.
   *
   * @param path the file; messages call it so
   * @param machine the processor it must be for
   * @throws ElfException when the file cannot be opened or has not the headers of a unikernel
   */
  public static ElfFile open(Path path, Machine machine) throws ElfException {
    SeekableByteChannel channel;
    try {
      channel = Files.newByteChannel(path);
    } catch (IOException e) {
      throw new ElfException(path.toString(), new FileProblem.CannotOpen(FileProblem.reason(e)));
    }
    try {
      return read(channel, path.toString(), machine);
    } catch (ElfException | RuntimeException e) {
      ElfInput.close(channel);
      throw e;
    }
  }

  /**
   * Reads and checks the headers of a file in order to find its notes.
   *
   * @param channel the file; the result takes it over once this returns normally
   * @param name what messages call the file
   * @param machine the processor the file must be for
   * @throws ElfException when the headers are not those of a unikernel
   */
  public static ElfFile read(SeekableByteChannel channel, String name, Machine machine)
      throws ElfException {
    return read(channel, name, machine, Pass.NOTE);
  }

  /** Like the method above, for a given purpose: it changes the words of a refusal. */
  public static ElfFile read(SeekableByteChannel channel, String name, Machine machine, Pass pass)
      throws ElfException {
    ElfInput input = new ElfInput(channel, name);
    return new ElfFile(input, ElfHeader.read(input, machine, pass), machine);
  }

  /**
   * Reads what the unikernel was linked for.
   *
   * @throws ElfException when there is no such note, or a malformed one before it
   */
  public AbiNote abi() throws ElfException {
    ByteBuffer note = note(NoteKind.ABI);
    // The reader never checked that the note is whole; what is missing counts as zero here.
    return new AbiNote(
        note.remaining() >= Integer.BYTES ? note.getInt() : 0,
        note.remaining() >= Integer.BYTES ? note.getInt() : 0);
  }

  /**
   * Checks that the unikernel was linked for this target and its supported version.
   *
   * @throws ElfException when it was not
   */
  public void requireAbi(Target target) throws ElfException {
    AbiNote abi = abi();
    if (abi.target() != target.number()) {
      throw input.refuse(new NoteProblem.WrongTarget(target, abi.target()));
    }
    if (abi.version() != target.abiVersion()) {
      throw input.refuse(new NoteProblem.WrongVersion(target, abi.version()));
    }
  }

  /**
   * Reads the manifest.
   *
   * @throws ElfException when there is none, it is invalid, or a malformed note stands before it
   */
  public BinaryManifest manifest() throws ElfException {
    ByteBuffer note = note(NoteKind.MANIFEST);
    byte[] bytes = new byte[note.remaining()];
    note.get(bytes);
    try {
      return BinaryManifest.parse(bytes);
    } catch (ManifestException e) {
      throw input.refuse(new NoteProblem.BadManifest(e.problem()));
    }
  }

  /**
   * Plans the loading of the program; reads no content.
   *
   * @param min the lowest address a segment or the entry point may have
   * @param memory the size of guest memory in bytes
   * @throws ElfException when the entry point or a segment does not fit, or the file is too short
   */
  public LoadPlan loadPlan(long min, long memory) throws ElfException {
    return new LoadChecks(input, machine, min, memory).plan(header);
  }

  /**
   * The end of the last segment, exclusive, counting those without content in the file: the program
   * works only with more memory than that. 0 without segments; unsigned and unchecked.
   */
  public long memoryEnd() throws ElfException {
    long end = 0;
    for (ProgramHeader program : header.programs()) {
      long programEnd = program.vaddr() + program.memSize();
      if (program.type() == ProgramHeader.PT_LOAD && Long.compareUnsigned(programEnd, end) > 0) {
        end = programEnd;
      }
    }
    return end;
  }

  /**
   * Reads content of a planned segment.
   *
   * @param segment one of this file's plan
   * @param from where to begin, in bytes from the begin of the content
   * @param target is filled from its position to its limit, which must not be more than is left of
   *     the content
   * @throws ElfException when the file has become shorter or reading fails
   */
  public void read(LoadSegment segment, long from, ByteBuffer target) throws ElfException {
    int wanted = target.remaining();
    if (from < 0 || from > segment.fileSize() - wanted) {
      throw new IndexOutOfBoundsException(
          "%s bytes at %s of %s".formatted(wanted, from, segment.fileSize()));
    }
    int found = input.read(segment.offset() + from, target);
    if (found < 0) {
      throw input.refuse(new SegmentProblem.ContentUnreadable(segment.index()));
    }
    if (found != wanted) {
      throw input.refuse(
          new SegmentProblem.ContentShort(segment.index(), from + found, segment.fileSize()));
    }
  }

  /**
   * Reads the sections; none when the file has no table of them.
   *
   * @throws ElfException when the table is not in the file
   */
  public List<Section> sections() throws ElfException {
    return new SectionReader(input).sections();
  }

  /**
   * Reads the functions and variables that have a size; none when the file is stripped.
   *
   * @throws ElfException when the tables are not in the file, or larger than is sensible
   */
  public List<Symbol> symbols() throws ElfException {
    return new SectionReader(input).symbols();
  }

  /** Returns the number of program headers, of all types. */
  public int programHeaders() {
    return header.programs().size();
  }

  /** Closes the channel. */
  @Override
  public void close() {
    input.close();
  }

  private ByteBuffer note(NoteKind kind) throws ElfException {
    return new NoteReader(input, kind).find(header.programs());
  }
}
