package dev.solo5.junit;

import dev.solo5.elf.Target;
import dev.solo5.launcher.Guest;
import dev.solo5.launcher.LaunchException;
import dev.solo5.launcher.LaunchProblem;
import dev.solo5.launcher.Launcher;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.opentest4j.TestAbortedException;

/** The guests of one test, or of one class, from their start to what becomes of their files. */
final class Session implements Guests {
  private static final String KEEP = "solo5.runs.keep";
  private static final String KEEP_ALL = "all";

  private final String name;
  private final Optional<Target> target;
  private final boolean keepsAll;
  private final List<Guest> guests = new CopyOnWriteArrayList<>();
  private volatile boolean failed;

  Session(ExtensionContext context) {
    name =
        context.getRequiredTestClass().getSimpleName()
            + context.getTestMethod().map(method -> "." + method.getName()).orElse("");
    target = RunTarget.get(context);
    keepsAll = context.getConfigurationParameter(KEEP).map(KEEP_ALL::equals).orElse(false);
  }

  @Override
  public Optional<Target> target() {
    return target;
  }

  @Override
  public Guest start(Launcher launcher) throws LaunchException {
    Launcher named =
        launcher.run().equals(launcher.unikernel().name()) ? launcher.named(name) : launcher;
    try {
      Guest guest =
          (named.target().isEmpty() ? target.map(named::on).orElse(named) : named).start();
      guests.add(guest);
      return guest;
    } catch (LaunchException e) {
      if (isForWantOfTheMachine(e.problem())) {
        throw new TestAbortedException(e.problem().message(), e);
      }
      throw e;
    }
  }

  /** The first that was started; empty when none was. */
  Optional<Guest> first() {
    return guests.stream().findFirst();
  }

  private static boolean isForWantOfTheMachine(LaunchProblem problem) {
    return switch (problem) {
      case LaunchProblem.NotRunnable _ -> true;
      case LaunchProblem.NothingToRun(var reasons) ->
          !reasons.isEmpty() && reasons.stream().allMatch(Session::isForWantOfTheMachine);
      default -> false;
    };
  }

  /** Prints what the guests said last, unless the failure says it already; keeps their files. */
  void fail(Throwable failure) {
    failed = true;
    String said = String.valueOf(failure.getMessage());
    List<Guest> untold =
        guests.stream()
            .filter(guest -> !(said + "\n").contains(GuestText.files(guest) + "\n"))
            .toList();
    if (!untold.isEmpty()) {
      // What a test prints is its report; one call, so that parallel tests do not mix.
      System.err.println(untold.stream().map(GuestText::whole).collect(Collectors.joining("\n")));
    }
  }

  /** Ends the guests; their files are deleted if nothing failed and they are not wanted. */
  void close() throws IOException {
    guests.reversed().forEach(Guest::close);
    if (!failed && !keepsAll) {
      for (Guest guest : guests) {
        guest.run().delete();
      }
    }
  }
}
