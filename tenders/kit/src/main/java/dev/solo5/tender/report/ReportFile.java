package dev.solo5.tender.report;

import dev.solo5.elf.Target;
import dev.solo5.linux.Fd;
import dev.solo5.linux.LinuxException;
import dev.solo5.tender.Outcome;
import dev.solo5.tender.TenderException;
import dev.solo5.tender.TenderProblem;
import dev.solo5.tender.line.CommandLine;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Where the report of a program's run goes, if one is asked for. The file is opened, and emptied,
 * before the guest runs, and written at once at the end: the process may be allowed no more than
 * that by then. Any thread may write the report; the first one does.
 */
public final class ReportFile implements AutoCloseable {
  private static final String DISK = "--block:";

  private final String name;
  private final @Nullable Fd file;
  private final RunRecorder recorder;
  private boolean written;

  private ReportFile(String name, @Nullable Fd file, RunRecorder recorder) {
    this.name = name;
    this.file = file;
    this.recorder = recorder;
  }

  /**
   * Opens what a command line asks for.
   *
   * @throws TenderException with {@link TenderProblem.ReportUnavailable}
   */
  public static ReportFile of(CommandLine.Run run, Target target) throws TenderException {
    String name = "";
    for (String option : run.options()) {
      name = CommandLine.isReport(option) ? option.substring(CommandLine.REPORT.length()) : name;
    }
    if (name.isEmpty()) {
      return new ReportFile(name, null, RunRecorder.off());
    }
    RunRecorder recorder = RunRecorder.of(run.kernel(), target);
    // Everything a report takes is loaded now: later, this process may not load native code.
    String _ =
        recorder.report(new Outcome.TenderFailed(new TenderProblem.BadSectorSize())).toJson();
    String _ =
        recorder.report(new Outcome.TenderFailed(new TenderProblem.NotDeclared(""))).toJson();
    try {
      return new ReportFile(name, open(name, run), recorder);
    } catch (LinuxException e) {
      throw new TenderException(new TenderProblem.ReportUnavailable(name, e.reason()), e);
    }
  }

  /**
   * Nothing is emptied before it is certain that the file does not belong to this run or another.
   */
  private static Fd open(String name, CommandLine.Run run) throws TenderException, LinuxException {
    if (isSame(name, run.kernel())) {
      throw refused(name, "it is the unikernel");
    }
    for (String option : run.options()) {
      int path = option.indexOf('=') + 1;
      if (option.startsWith(DISK) && path > 0 && isSame(name, option.substring(path))) {
        String device = option.substring(DISK.length(), path - 1);
        throw refused(name, "it is the disk of '" + device + "'");
      }
    }
    Fd file = Fd.create(name);
    try {
      if (file.isBlockDevice()) {
        throw refused(name, "it is a block device");
      }
      if (file.isRegularFile()) {
        if (file.isLockedElsewhere()) {
          throw refused(name, "it is locked, as the disk of a running guest is");
        }
        file.truncate();
      }
      return file;
    } catch (TenderException | LinuxException e) {
      file.close();
      throw e;
    }
  }

  private static TenderException refused(String name, String reason) {
    return new TenderException(
        new TenderProblem.ReportUnavailable(name, reason + ", expected a file of its own"));
  }

  private static boolean isSame(String name, String other) {
    try {
      return Files.isSameFile(Path.of(name), Path.of(other));
    } catch (IOException | InvalidPathException e) {
      return false; // one of them is not there, and opening it will say why
    }
  }

  /** Whether a report is asked for. */
  public boolean isAsked() {
    return file != null;
  }

  /** The number of its descriptor, for a policy that lets it be written. */
  public OptionalInt descriptor() {
    return file == null ? OptionalInt.empty() : OptionalInt.of(file.number());
  }

  /** What notes the run. */
  public RunRecorder recorder() {
    return recorder;
  }

  /**
   * Writes the report, unless it has been written.
   *
   * @throws TenderException with {@link TenderProblem.ReportUnavailable}
   */
  public synchronized void write(Outcome outcome) throws TenderException {
    if (file == null || written) {
      return;
    }
    written = true;
    byte[] json = recorder.report(outcome).toJson().getBytes(StandardCharsets.UTF_8);
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment bytes = arena.allocate(json.length);
      bytes.asByteBuffer().put(json);
      LinuxException.check("write", file.writeFully(bytes));
    } catch (LinuxException e) {
      throw new TenderException(new TenderProblem.ReportUnavailable(name, e.reason()), e);
    }
  }

  @Override
  public void close() {
    if (file != null) {
      file.close();
    }
  }
}
