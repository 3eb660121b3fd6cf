package dev.solo5.tender.virtio;

import dev.solo5.linux.Fd;
import dev.solo5.linux.LinuxException;
import dev.solo5.linux.Pipe;
import dev.solo5.linux.abi.Fcntl;
import dev.solo5.linux.abi.Spawn;
import dev.solo5.linux.process.Child;
import dev.solo5.linux.process.Ended;
import dev.solo5.linux.process.Guard;
import dev.solo5.linux.process.Spawner;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * QEMU as a child with three pipes, and a guard that takes it along when this process is killed.
 * Used by one thread; the child may be killed by any.
 */
final class QemuProcess implements AutoCloseable {
  /** The number of the descriptor for the guest's exit status. */
  static final int STATUS = 3;

  /** The number of the first descriptor behind it. */
  static final int FIRST_FREE = 4;

  private static final int STDIN = 0;
  private static final int STDOUT = 1;
  private static final int STDERR = 2;

  /** What a terminal or its shell sends: nohup(1) and background jobs count for QEMU too. */
  private static final int[] FROM_OUTSIDE = {Spawn.SIGHUP, Spawn.SIGINT, Spawn.SIGQUIT};

  private final Pipe console;
  private final Pipe messages;
  private final Pipe status;
  private final Guard guard;
  private final Child child;

  private QemuProcess(Pipe console, Pipe messages, Pipe status, Guard guard, Child child) {
    this.console = console;
    this.messages = messages;
    this.status = status;
    this.guard = guard;
    this.child = child;
  }

  /**
   * Starts it.
   *
   * @param command QEMU's path first
   * @param descriptors that it gets from {@link #FIRST_FREE} on; they stay the caller's
   */
  @SuppressWarnings("MustBeClosedChecker") // the result owns them
  static QemuProcess start(List<String> command, List<Fd> descriptors) throws LinuxException {
    List<AutoCloseable> opened = new ArrayList<>();
    try {
      Pipe console = open(opened);
      Pipe messages = open(opened);
      Pipe status = open(opened);
      Guard guard = guard();
      opened.add(guard);
      Child child = spawn(command, console, messages, status, descriptors);
      opened.add(child);
      guard.over(child.pid());
      // Only QEMU can write now: the pipes end when it does.
      console.writing().close();
      messages.writing().close();
      status.writing().close();
      return new QemuProcess(console, messages, status, guard, child);
    } catch (LinuxException | RuntimeException e) {
      close(opened, e);
      throw e;
    } catch (IOException e) {
      close(opened, e);
      throw new LinuxException("write", dev.solo5.linux.abi.Errno.EPIPE);
    }
  }

  private static Pipe open(List<AutoCloseable> opened) throws LinuxException {
    Pipe pipe = Pipe.open();
    opened.add(pipe);
    return pipe;
  }

  private static Guard guard() throws LinuxException {
    try {
      return Guard.start();
    } catch (IOException e) {
      throw new LinuxException("start /bin/sh", dev.solo5.linux.abi.Errno.ENOENT);
    }
  }

  private static void close(List<AutoCloseable> opened, Exception because) {
    for (AutoCloseable each : opened.reversed()) {
      try {
        each.close();
      } catch (Exception e) {
        because.addSuppressed(e);
      }
    }
  }

  private static Child spawn(
      List<String> command, Pipe console, Pipe messages, Pipe status, List<Fd> descriptors)
      throws LinuxException {
    try (Fd nothing = Fd.open("/dev/null", Fcntl.O_RDWR)) {
      Spawner spawner =
          new Spawner(command.getFirst(), command, environment())
              // What a person types is not the guest's: it has no way to read.
              .redirect(nothing, STDIN)
              .redirect(console.writing(), STDOUT)
              .redirect(messages.writing(), STDERR)
              .redirect(status.writing(), STATUS);
      for (int i = 0; i < descriptors.size(); i++) {
        spawner.redirect(descriptors.get(i), FIRST_FREE + i);
      }
      for (int signal : FROM_OUTSIDE) {
        spawner.leaveIgnored(signal);
      }
      return spawner.closeFrom(FIRST_FREE + descriptors.size()).start();
    }
  }

  private static List<String> environment() {
    List<String> environment = new ArrayList<>();
    QemuEnvironment.ofThisProcess().forEach((name, value) -> environment.add(name + "=" + value));
    return environment;
  }

  /** The process. */
  Child child() {
    return child;
  }

  /** What the guest writes; ends with QEMU. */
  Fd console() {
    return console.reading();
  }

  /** What QEMU says; ends with it. */
  Fd messages() {
    return messages.reading();
  }

  /** What the guest tells of its end; to be read once QEMU has ended. */
  Fd status() {
    return status.reading();
  }

  /** Waits for QEMU's end. */
  Ended await() throws LinuxException {
    child.awaitEnd();
    // While the process is a zombie, no other process can have its id.
    guard.close();
    return child.waitFor();
  }

  /** Ends QEMU if it still runs. */
  @Override
  public void close() throws LinuxException {
    try {
      child.close();
    } finally {
      guard.close();
      console.close();
      messages.close();
      status.close();
    }
  }
}
