package dev.solo5.tender.virtio;

import dev.solo5.linux.Fd;
import dev.solo5.linux.LinuxException;
import dev.solo5.linux.Pipe;
import dev.solo5.linux.abi.Errno;
import dev.solo5.linux.abi.Fcntl;
import dev.solo5.linux.process.Child;
import dev.solo5.linux.process.Ended;
import dev.solo5.linux.process.GuardedChild;
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

  /** Behind {@link #STDIN}: what the guest writes, what QEMU says, what the guest tells. */
  private static final int PIPES = 3;

  private final Pipe console;
  private final Pipe messages;
  private final Pipe status;
  private final GuardedChild child;

  private QemuProcess(Pipe console, Pipe messages, Pipe status, GuardedChild child) {
    this.console = console;
    this.messages = messages;
    this.status = status;
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
    List<Pipe> opened = new ArrayList<>();
    try {
      for (int i = 0; i < PIPES; i++) {
        opened.add(Pipe.open());
      }
      GuardedChild child = spawn(command, opened, descriptors);
      // Only QEMU can write now: the pipes end when it does.
      opened.forEach(pipe -> pipe.writing().close());
      return new QemuProcess(opened.get(0), opened.get(1), opened.get(2), child);
    } catch (LinuxException | RuntimeException e) {
      opened.forEach(Pipe::close);
      throw e;
    }
  }

  private static GuardedChild spawn(List<String> command, List<Pipe> pipes, List<Fd> descriptors)
      throws LinuxException {
    List<String> environment = Spawner.environment(QemuEnvironment.ofThisProcess());
    try (Fd nothing = Fd.open("/dev/null", Fcntl.O_RDWR)) {
      Spawner spawner =
          new Spawner(command.getFirst(), command, environment)
              // What a person types is not the guest's: it has no way to read.
              .redirect(nothing, STDIN)
              .leaveIgnoredOfTerminal()
              .closeFrom(FIRST_FREE + descriptors.size());
      for (int i = 0; i < PIPES; i++) {
        spawner.redirect(pipes.get(i).writing(), STDOUT + i);
      }
      for (int i = 0; i < descriptors.size(); i++) {
        spawner.redirect(descriptors.get(i), FIRST_FREE + i);
      }
      return GuardedChild.start(spawner);
    } catch (LinuxException e) {
      throw e;
    } catch (IOException e) {
      throw new LinuxException("start /bin/sh", Errno.ENOENT);
    }
  }

  /** The process. */
  Child child() {
    return child.child();
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
    return child.await();
  }

  /** Ends QEMU if it still runs. */
  @Override
  public void close() throws LinuxException {
    try {
      child.close();
    } finally {
      console.close();
      messages.close();
      status.close();
    }
  }
}
