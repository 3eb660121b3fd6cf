package dev.solo5.junit;

import static dev.solo5.junit.GuestAssert.assertGuest;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.solo5.elf.Target;
import dev.solo5.launcher.Availability;
import dev.solo5.launcher.Guest;
import dev.solo5.launcher.Targets;
import dev.solo5.ready.Ready;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Classes as users write them, with real guests under spt; some fail on purpose. */
class ExtensionSptTest {
  private static final Duration LIMIT = Duration.ofMinutes(1);
  private static final Map<String, String> PARALLEL =
      Map.of(
          "junit.jupiter.execution.parallel.enabled", "true",
          "junit.jupiter.execution.parallel.mode.default", "concurrent",
          "junit.jupiter.execution.parallel.config.strategy", "fixed",
          "junit.jupiter.execution.parallel.config.fixed.parallelism", "4");

  @TempDir private Path folder;

  @BeforeEach
  void skipWhereSptCannotRun() {
    Optional<Availability> spt =
        Targets.installed().stream().filter(one -> one.target() == Target.SPT).findFirst();
    assumeTrue(spt.orElseThrow().isAvailable(), "spt: " + spt.get().obstacle().orElse(""));
  }

  /** A guest for the class. */
  @TestMethodOrder(MethodOrderer.OrderAnnotation.class)
  static class PerClass {
    static final List<Guest> SEEN = new ArrayList<>();

    @RegisterExtension
    static final GuestExtension SERVER =
        GuestExtension.of(() -> Tiny.server().on(Target.SPT))
            .readyWhen(Ready.line("listening"), LIMIT);

    @Test
    @Order(1)
    void first(Guest guest) {
      assertTrue(guest.isAlive());
      assertEquals(List.of("listening on 80"), guest.lines());
      SEEN.add(guest);
    }

    @Test
    @Order(2)
    void second(Guest guest) {
      assertSame(SEEN.getFirst(), guest);
      assertSame(guest, SERVER.guest());
    }
  }

  @Test
  void aStaticFieldGivesOneGuestToTheClass() throws Exception {
    PerClass.SEEN.clear();
    Played played = play(PerClass.class);
    assertEquals(Map.of("first(Guest)", "ok", "second(Guest)", "ok"), played.results());
    assertFalse(PerClass.SEEN.getFirst().isAlive());
    assertEquals(List.of(), runs());
    assertEquals("", played.printed());
  }

  /** A class in a class. */
  static class Outer {
    @RegisterExtension
    static final GuestExtension SERVER =
        GuestExtension.of(Tiny::server).readyWhen(Ready.line("listening"), LIMIT);

    static final Queue<Guest> SEEN = new ConcurrentLinkedQueue<>();

    @Test
    void outside(Guest guest) {
      assertTrue(guest.isAlive());
      SEEN.add(guest);
    }

    @Nested
    class Inner {
      @Test
      void inside(Guest guest) {
        assertTrue(guest.isAlive());
        SEEN.add(guest);
      }
    }
  }

  @Test
  void nestedClassesShareTheGuestAroundThem() throws Exception {
    Outer.SEEN.clear();
    Played played = play(Outer.class);
    assertEquals(Map.of("outside(Guest)", "ok", "Inner/inside(Guest)", "ok"), played.results());
    assertSame(Outer.SEEN.remove(), Outer.SEEN.remove());
    assertEquals(List.of(), runs());
  }

  /** What two classes inherit. */
  abstract static class Inherited {
    static final Queue<Guest> SEEN = new ConcurrentLinkedQueue<>();
    static final CyclicBarrier BOTH = new CyclicBarrier(2);

    @RegisterExtension
    static final GuestExtension SERVER =
        GuestExtension.of(Tiny::server).readyWhen(Ready.line("listening"), LIMIT);

    @BeforeEach
    void awaitTheOther() throws Exception {
      BOTH.await(1, TimeUnit.MINUTES); // both guests run before either test asks for its own
    }

    @Test
    void hasItsOwn(Guest guest) {
      SEEN.add(guest);
    }
  }

  /** Two classes that run at once. */
  static class Heirs {
    @Nested
    class One extends Inherited {}

    @Nested
    class Two extends Inherited {}
  }

  @Test
  void classesThatInheritAnExtensionHaveAGuestEach() throws Exception {
    Inherited.SEEN.clear();
    Played played = Played.play(Heirs.class, folder, PARALLEL);
    assertEquals(
        Map.of("One/hasItsOwn(Guest)", "ok", "Two/hasItsOwn(Guest)", "ok"), played.results());
    assertNotSame(Inherited.SEEN.remove(), Inherited.SEEN.remove());
    assertEquals(List.of(), runs());
  }

  /** A guest for each test, in parallel. */
  static class PerTest {
    static final Queue<Guest> SEEN = new ConcurrentLinkedQueue<>();

    @RegisterExtension
    final GuestExtension server =
        GuestExtension.of(Tiny::server).readyWhen(Ready.line("listening"), LIMIT);

    @Test
    void one(Guest guest) {
      assertSame(server.guest(), guest);
      SEEN.add(guest);
    }

    @Test
    void other(Guest guest) {
      SEEN.add(guest);
    }
  }

  @Test
  void anInstanceFieldGivesAGuestToEachTest() throws Exception {
    PerTest.SEEN.clear();
    Played played = Played.play(PerTest.class, folder, PARALLEL);
    assertEquals(Map.of("one(Guest)", "ok", "other(Guest)", "ok"), played.results());
    assertNotSame(PerTest.SEEN.remove(), PerTest.SEEN.remove());
    assertEquals(List.of(), runs());
  }

  /** One test of two fails. */
  @TestMethodOrder(MethodOrderer.OrderAnnotation.class)
  static class Failing {
    @RegisterExtension final GuestExtension leaving = GuestExtension.of(() -> Tiny.leaving(3));

    @Test
    @Order(1)
    void expectsSuccess(Guest guest) throws Exception {
      assertGuest(guest).prints("hello").exits(0);
    }

    @Test
    @Order(2)
    void expectsThree(Guest guest) throws Exception {
      assertGuest(guest).exits(3).hasPrinted("hello", "good bye").hasNotPrinted("panic");
    }
  }

  @Test
  void aFailureKeepsTheFilesAndShowsTheConsoleOnce() throws Exception {
    Played played = play(Failing.class);
    Path run = Tiny.runs().resolve("Failing.expectsSuccess.spt");
    String details =
        "\n  last lines of its console:\n  | hello\n  | good bye\n  its files: " + shown(run);
    assertEquals(
        Map.of(
            "expectsSuccess(Guest)",
            "failed: expected: the guest exits with status 0, but it ended with status 3" + details,
            "expectsThree(Guest)",
            "ok"),
        played.results());
    assertEquals("", played.printed(), "the failure says it already");
    assertEquals(List.of("Failing.expectsSuccess.spt"), runs());
    assertEquals("hello\ngood bye\n", Files.readString(run.resolve("console.log")));
    assertTrue(Files.exists(run.resolve("report.json")));
    assertTrue(Files.exists(run.resolve("command")));
  }

  /** Fails for a reason of its own. */
  static class Surprised {
    @RegisterExtension final GuestExtension leaving = GuestExtension.of(() -> Tiny.leaving(3));

    @Test
    void isSurprised(Guest guest) throws Exception {
      assertGuest(guest).exits(3);
      throw new IllegalStateException("surprise");
    }
  }

  @Test
  void aFailureThatIsSilentAboutTheGuestPrintsItsConsole() throws Exception {
    Played played = play(Surprised.class);
    assertEquals(
        "Guest Surprised.isSurprised.spt ended with status 3\n  last lines of its console:\n  | hello\n"
            + "  | good bye\n  its files: "
            + shown(Tiny.runs().resolve("Surprised.isSurprised.spt")),
        played.printed().stripTrailing());
  }

  /** Ends before it is ready. */
  static class NeverReady {
    @RegisterExtension
    static final GuestExtension LEAVING =
        GuestExtension.of(() -> Tiny.leaving(4)).readyWhen(Ready.line("listening"), LIMIT);

    @Test
    void isNotReached() {
      fail("reached");
    }
  }

  @Test
  void aGuestThatEndsBeforeItIsReadyFailsItsClass() throws Exception {
    Played played = play(NeverReady.class);
    assertEquals(List.of(""), List.copyOf(played.results().keySet()));
    String result = played.results().getOrDefault("", "");
    assertTrue(result.startsWith("failed: The guest ended with status 4 after "), result);
    assertTrue(result.contains("before it was ready: waited for a console line"), result);
    assertTrue(
        played.printed().contains("Guest NeverReady.spt ended with status 4"), played.printed());
    assertEquals(List.of("NeverReady.spt"), runs());
  }

  /** A class for each target, one of which nobody can run. */
  @EachTarget({Target.SPT, Target.XEN})
  static class ClassForEach {
    @RegisterExtension
    static final GuestExtension SERVER =
        GuestExtension.of(Tiny::server).readyWhen(Ready.line("listening"), LIMIT);

    @Test
    void runsUnder(Guest guest, Target target) {
      assertEquals(target, guest.target());
    }
  }

  @Test
  void aTargetThatCannotRunIsSkippedWithItsReason() throws Exception {
    Played played = play(ClassForEach.class);
    String reason = "skipped: xen can't run here: there is no tender for it on the class path";
    assertEquals("ok", played.results().get("spt/runsUnder(Guest, Target)"));
    assertEquals(2, played.results().size(), played.results().toString());
    assertTrue(played.results().containsValue(reason), played.results().toString());
  }

  /** Methods for each target, which start their guests themselves. */
  static class MethodForEach {
    @EachTarget({Target.SPT, Target.XEN})
    void boots(Guests guests, Target target) throws Exception {
      assertEquals(Optional.of(target), guests.target());
      assertGuest(guests.start(Tiny.leaving(1))).exits(1);
      assertGuest(guests.start(Tiny.leaving(2))).exits(2);
    }
  }

  @Test
  void methodsRunForEachTarget() throws Exception {
    Played played = play(MethodForEach.class);
    assertEquals(
        Map.of(
            "boots(Guests, Target)/spt",
            "ok",
            "boots(Guests, Target)/xen",
            "skipped: xen can't run here: there is no tender for it on the class path"),
        played.results());
    assertEquals(List.of(), runs());
  }

  /** Plain tests with guests of their own. */
  @ExtendWith(Solo5Extension.class)
  static class Plain {
    @Test
    void starts(Guests guests) throws Exception {
      assertEquals(Optional.empty(), guests.target());
      Guest server = guests.start(Tiny.server());
      assertGuest(server).prints("^listening on \\d+$");
      assertTrue(server.isAlive());
    }
  }

  @Test
  void filesAreKeptOnDemand() throws Exception {
    Played played = play(Plain.class, "solo5.runs.keep", "all");
    assertEquals(Map.of("starts(Guests)", "ok"), played.results());
    assertEquals(List.of("Plain.starts.spt"), runs());
  }

  private Played play(Class<?> tests, String... parameter) {
    return Played.play(
        tests, folder, parameter.length == 0 ? Map.of() : Map.of(parameter[0], parameter[1]));
  }

  private static List<String> runs() throws IOException {
    if (!Files.exists(Tiny.runs())) {
      return List.of();
    }
    try (Stream<Path> found = Files.list(Tiny.runs())) {
      return List.copyOf(new TreeSet<>(found.map(path -> path.getFileName().toString()).toList()));
    }
  }

  private static Path shown(Path run) {
    Path here = Path.of("").toAbsolutePath();
    return run.startsWith(here) ? here.relativize(run) : run;
  }
}
