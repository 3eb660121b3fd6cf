package dev.solo5.build.run;

import dev.solo5.build.keeper.GuestEntry;
import dev.solo5.build.problem.ProblemException;
import dev.solo5.ready.ConsoleFile;
import dev.solo5.ready.ConsoleQuote;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The files that one run leaves for people to read.
 *
 * @param directory {@code target/solo5/runs/ID}
 */
public record RunFiles(Path directory) {
  /** Enough for the last lines, unless they are longer than anybody reads. */
  private static final int TAIL_BYTES = 1 << 16;

  private static final Pattern ID = Pattern.compile("\\w[\\w.-]*");

  /**
   * The directory of a run among others, made or emptied of what an earlier run left.
   *
   * @param runs the directory of all runs
   * @param id the name of the run, which becomes the directory's
   * @throws ProblemException when it can't be made
   */
  public static RunFiles fresh(Path runs, String id) throws ProblemException {
    RunFiles run = new RunFiles(runs.resolve(id));
    try {
      Files.createDirectories(run.directory);
      for (Path left : run.files()) {
        Files.deleteIfExists(left);
      }
    } catch (IOException e) {
      throw ProblemException.machineFailed(run.directory, e);
    }
    return run;
  }

  /**
   * Checks the name of a run.
   *
   * @param parameter what a message calls it
   * @throws ProblemException when it can't be the name of a directory
   */
  public static String id(String parameter, String text) throws ProblemException {
    if (!ID.matcher(text).matches()) {
      throw ProblemException.badParameter(
          parameter, text, "letters, digits, '.', '-' and '_', beginning with a letter or digit");
    }
    return text;
  }

  private List<Path> files() {
    return List.of(console(), earlierConsole(), report(), command(), ports(), accepted(), entry());
  }

  /** What the guest and its tender wrote. */
  public Path console() {
    return directory.resolve("console.log");
  }

  /** What a detached guest wrote before, when that was too much for one file. */
  public Path earlierConsole() {
    return directory.resolve("console.log.old");
  }

  /** The process that runs, or ran, the guest. */
  public Path entry() {
    return directory.resolve(GuestEntry.FILE);
  }

  /** The tender's report. */
  public Path report() {
    return directory.resolve("report.json");
  }

  /** How the tender was started, one argument on a line. */
  public Path command() {
    return directory.resolve("command");
  }

  /** The ports that were published, while and after they are. */
  public Path ports() {
    return directory.resolve("ports");
  }

  /** Those of them behind which the guest has accepted a connection. */
  public Path accepted() {
    return HostPort.acceptedBeside(ports());
  }

  /** The same of a run that has its directory together with others, each of another process. */
  public Path portsOf(long process) {
    return directory.resolve("ports-" + process);
  }

  /** Keeps how the tender is started. */
  public void writeCommand(List<String> command) throws ProblemException {
    try {
      Files.write(command(), command);
    } catch (IOException e) {
      throw ProblemException.machineFailed(command(), e);
    }
  }

  /** The lines of the console so far, read as they are needed. */
  public Iterable<String> consoleLines() {
    ConsoleFile file = new ConsoleFile(console());
    return () -> new ConsoleIterator(file);
  }

  /** The end of what was written to the console so far, at most this many bytes. */
  public String consoleTail(int most) {
    try (SeekableByteChannel channel = Files.newByteChannel(console())) {
      ByteBuffer end = ByteBuffer.allocate((int) Math.min(most, channel.size()));
      channel.position(channel.size() - end.capacity());
      while (end.hasRemaining() && channel.read(end) > 0) {}
      return new String(end.array(), 0, end.position(), StandardCharsets.UTF_8);
    } catch (NoSuchFileException e) {
      return "";
    } catch (IOException e) {
      return "(" + console() + " can't be read: " + e.getMessage() + ")";
    }
  }

  /** The last lines of the console, at most {@code count}, to be quoted. */
  public List<String> tail(int count) {
    List<String> lines = consoleTail(TAIL_BYTES).lines().map(ConsoleQuote::of).toList();
    return lines.subList(Math.max(0, lines.size() - count), lines.size());
  }
}
