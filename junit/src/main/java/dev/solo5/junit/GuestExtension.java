package dev.solo5.junit;

import dev.solo5.launcher.Guest;
import dev.solo5.launcher.LaunchException;
import dev.solo5.launcher.Launcher;
import dev.solo5.ready.NotReadyException;
import dev.solo5.ready.Ready;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.opentest4j.AssertionFailedError;

/**
 * A guest that runs during a test, registered by a field with {@code @RegisterExtension}: a static
 * field provides one guest for all tests of the class, an instance field a guest for each test.
 * Tests get it as a parameter of type {@link Guest} or, if there are several, from {@link
 * #guest()}.
 *
 * <p>Tests begin once the guest is ready; it is ended after the test or the last test. If a test
 * fails, the end of the console is printed and the files of the run are kept; otherwise they are
 * deleted, unless JUnit's configuration parameter {@code solo5.runs.keep} is {@code all}.
 *
 * <p>The target is that of {@link EachTarget}, or the launcher's own, or the first that this
 * machine can run. If there is none, the test is skipped.
 */
public final class GuestExtension
    implements BeforeAllCallback,
        AfterAllCallback,
        BeforeEachCallback,
        AfterEachCallback,
        ParameterResolver {
  private final Supplier<Launcher> launcher;
  private final Optional<Condition> condition;
  private final Sessions sessions = new Sessions(this);
  private volatile Optional<Guest> current = Optional.empty();

  private record Condition(Ready ready, Duration limit) {}

  private GuestExtension(Supplier<Launcher> launcher, Optional<Condition> condition) {
    this.launcher = launcher;
    this.condition = condition;
  }

  /** A guest of this launcher. */
  public static GuestExtension of(Launcher launcher) {
    return of(() -> launcher);
  }

  /**
   * A guest of a launcher that is created just before the start, when temporary directories exist.
   */
  public static GuestExtension of(Supplier<Launcher> launcher) {
    return new GuestExtension(launcher, Optional.empty());
  }

  /**
   * The same, but tests wait until the guest is ready.
   *
   * @param limit the longest to wait; after that the test fails
   */
  public GuestExtension readyWhen(Ready ready, Duration limit) {
    return new GuestExtension(launcher, Optional.of(new Condition(ready, limit)));
  }

  /**
   * The guest, or the one started last if classes share this extension by inheritance; a parameter
   * is always the test's own.
   *
   * @throws IllegalStateException while there is none
   */
  public Guest guest() {
    return current.orElseThrow(() -> new IllegalStateException("no guest was started"));
  }

  @Override
  public void beforeAll(ExtensionContext context) throws LaunchException, InterruptedException {
    startOnce(context);
  }

  @Override
  public void beforeEach(ExtensionContext context) throws LaunchException, InterruptedException {
    startOnce(context);
  }

  @Override
  public void afterEach(ExtensionContext context) throws IOException {
    sessions.judge(context);
    sessions.close(context);
  }

  @Override
  public void afterAll(ExtensionContext context) throws IOException {
    sessions.judge(context); // it fails when the guest does not get ready
    sessions.close(context);
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Guest.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return sessions.find(context).flatMap(Session::first).orElseGet(this::guest);
  }

  /** A nested class, or a test, has the guest of the class around it. */
  private void startOnce(ExtensionContext context) throws LaunchException, InterruptedException {
    if (sessions.find(context).isPresent()) {
      return;
    }
    Guest guest = sessions.open(context).start(launcher.get());
    current = Optional.of(guest);
    if (condition.isPresent()) {
      await(guest, condition.get());
    }
  }

  private static void await(Guest guest, Condition condition) throws InterruptedException {
    try {
      guest.awaitReady(condition.ready(), condition.limit());
    } catch (NotReadyException e) {
      throw new AssertionFailedError(e.problem().message(), e);
    }
  }
}
