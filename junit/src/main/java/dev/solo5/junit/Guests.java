package dev.solo5.junit;

import dev.solo5.elf.Target;
import dev.solo5.launcher.Guest;
import dev.solo5.launcher.LaunchException;
import dev.solo5.launcher.Launcher;
import java.util.Optional;

/**
 * The guests that one test starts itself, as a parameter of the test. They end with the test; if it
 * fails, the end of their consoles is printed and their files are kept.
 */
public interface Guests {
  /**
   * Starts a guest, under the target of the test's run unless the launcher has its own.
   *
   * @throws LaunchException with what prevents it from starting
   * @throws org.opentest4j.TestAbortedException if this machine can't run the target: the test is
   *     skipped
   */
  Guest start(Launcher launcher) throws LaunchException;

  /** The target of the run; empty outside {@link EachTarget}. */
  Optional<Target> target();
}
