package dev.solo5.tender.run;

import dev.solo5.linux.LinuxException;
import dev.solo5.linux.abi.Spawn;
import dev.solo5.linux.process.Child;
import dev.solo5.tender.GuestConsole;
import dev.solo5.tender.Outcome;
import dev.solo5.tender.TenderProblem;
import java.io.Serial;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The way of what a guest's process writes to its console. A console that fails ends the process;
 * what that wrote before it was killed is dropped. Used by one thread.
 */
public final class GuestOutput {
  private final GuestConsole console;
  private @Nullable Throwable refusal;

  /** Begins with nothing written. */
  public GuestOutput(GuestConsole console) {
    this.console = console;
  }

  /** A console's way to say that nobody reads it any more, for which Unix has SIGPIPE. */
  public static final class BrokenPipe extends RuntimeException {
    @Serial private static final long serialVersionUID = 1;

    public BrokenPipe() {
      super("nobody reads the console any more");
    }
  }

  /** Passes on bytes of a process, perhaps none. */
  public void pass(byte[] bytes, Child guest) throws LinuxException {
    if (bytes.length == 0 || refusal != null) {
      return;
    }
    try {
      console.write(bytes);
    } catch (RuntimeException | Error e) {
      refusal = e;
      guest.kill(Spawn.SIGKILL);
    }
  }

  /** What became of the guest if the console failed. */
  public Optional<Outcome> failure() {
    Throwable thrown = refusal;
    if (thrown == null) {
      return Optional.empty();
    }
    return Optional.of(
        thrown instanceof BrokenPipe
            ? new Outcome.KilledBySignal(Spawn.SIGPIPE)
            : new Outcome.TenderFailed(new TenderProblem.ConsoleRefused(thrown.toString())));
  }
}
