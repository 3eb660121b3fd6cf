package dev.solo5.tender.spt;

import dev.solo5.linux.Fd;
import dev.solo5.linux.LinuxException;
import dev.solo5.linux.MemFd;
import dev.solo5.linux.process.Child;
import dev.solo5.linux.process.Spawner;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/**
 * The program that becomes the guest: 2 KiB of machine code from this module's resources, run from
 * memory without a file in between.
 */
record Stage(Fd program) implements AutoCloseable {
  private static final String RESOURCE = "stage-x86_64";

  /** Makes the program ready to be started. */
  static Stage open() throws LinuxException {
    return new Stage(MemFd.executable("solo5-spt-stage", bytes()));
  }

  private static byte[] bytes() {
    try (InputStream resource = Stage.class.getResourceAsStream(RESOURCE)) {
      if (resource == null) {
        throw new IllegalStateException("the build left out " + RESOURCE);
      }
      return resource.readAllBytes();
    } catch (IOException e) {
      throw new IllegalStateException("cannot read " + RESOURCE, e);
    }
  }

  /**
   * Starts it with these descriptors and nothing else.
   *
   * @param console becomes {@link SptLayout#CONSOLE}
   * @param plan becomes {@link SptLayout#PLAN}
   * @param report becomes {@link SptLayout#REPORT}
   * @param guest become {@link SptLayout#EPOLL} and the numbers behind it
   */
  Child start(Fd console, Fd plan, Fd report, List<Fd> guest) throws LinuxException {
    int end = SptLayout.EPOLL + guest.size();
    // The path is looked up after the redirections: they must not have taken this number.
    try (Fd executable = program.duplicate(end)) {
      Spawner spawner =
          new Spawner("/proc/self/fd/" + executable.number(), List.of("solo5-guest"), List.of())
              .redirect(console, SptLayout.CONSOLE)
              .redirect(plan, SptLayout.PLAN)
              .redirect(report, SptLayout.REPORT)
              .leaveIgnoredOfTerminal();
      for (int i = 0; i < guest.size(); i++) {
        spawner.redirect(guest.get(i), SptLayout.EPOLL + i);
      }
      return spawner.start();
    }
  }

  @Override
  public void close() {
    program.close();
  }
}
