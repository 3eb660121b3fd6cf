package dev.solo5.build.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real files; time is what happens at each pause. */
class DevLoopTest {
  @TempDir Path base;
  private final Deque<Step> steps = new ArrayDeque<>();
  private final List<String> said = new ArrayList<>();
  private final List<Duration> pauses = new ArrayList<>();
  private final Project project = new Project();
  private Path source = Path.of("");

  private interface Step {
    void take() throws IOException;
  }

  @BeforeEach
  void makeSource() throws IOException {
    source = Files.createDirectory(base.resolve("src")).resolve("main.c");
    Files.writeString(source, "one");
  }

  @Test
  void buildsAndStartsAtFirstAndThenAfterEachChange() throws Exception {
    steps.add(() -> Files.writeString(source, "two or more"));
    run();

    assertEquals(List.of("build []", "start", "build [main.c]", "start"), said);
  }

  @Test
  void seesAFileThatReplacesAnother() throws Exception {
    Path fresh = base.resolve("fresh");
    Files.writeString(fresh, "two");
    Files.setLastModifiedTime(fresh, Files.getLastModifiedTime(source));
    steps.add(() -> Files.move(fresh, source, StandardCopyOption.ATOMIC_MOVE));
    run();

    assertEquals("build [main.c]", said.get(2));
  }

  @Test
  void seesFilesThatComeAndGoAndPassesOverHiddenOnes() throws Exception {
    steps.add(() -> Files.writeString(source.resolveSibling(".main.c.swp"), "x"));
    steps.add(() -> Files.writeString(source.resolveSibling("more.c"), "x"));
    steps.add(() -> {});
    steps.add(() -> {});
    steps.add(() -> Files.delete(source));
    run();

    assertEquals(
        List.of("build []", "start", "build [more.c]", "start", "build [main.c]", "start"), said);
  }

  @Test
  void waitsUntilWhoeverSavesIsDone() throws Exception {
    steps.add(() -> Files.writeString(source, "two or more"));
    steps.add(() -> Files.writeString(source.resolveSibling("b.h"), "x"));
    steps.add(() -> Files.writeString(source.resolveSibling("c.h"), "x"));
    run();

    assertEquals(List.of("build []", "start", "build [b.h, c.h, main.c]", "start"), said);
  }

  @Test
  void keepsWhatRunsWhenItCantBeBuilt() throws Exception {
    steps.add(() -> {
      project.builds = false;
      Files.writeString(source, "wrong!");
    });
    steps.add(() -> {});
    steps.add(() -> {});
    steps.add(() -> {
      project.builds = true;
      Files.writeString(source, "right again");
    });
    run();

    assertEquals(List.of("build []", "start", "build [main.c]", "build [main.c]", "start"), said);
  }

  @Test
  void doesNotStartAgainWhatIsAsItWas() throws Exception {
    project.isCurrent = true;
    steps.add(() -> Files.writeString(source, "a comment more"));
    run();

    assertEquals(List.of("build []", "build [main.c]"), said);
  }

  @Test
  void seesWhatChangesWhileItIsBuilt() throws Exception {
    project.whileBuilding = () -> Files.writeString(source, "saved in the middle");
    run();

    assertEquals(List.of("build []", "start", "build [main.c]", "start"), said);
  }

  @Test
  void watchesWhatABuildFoundOutThatItReads() throws Exception {
    Path header = base.resolve("elsewhere.h");
    project.read = Set.of(header); // it would have been read
    steps.add(() -> Files.writeString(header, "x"));
    run();

    assertEquals(List.of("build []", "start", "build [elsewhere.h]", "start"), said);
  }

  @Test
  void leavesAloneWhatABuildWrites() throws Exception {
    Path output = Files.createDirectory(source.resolveSibling("target"));
    steps.add(() -> Files.writeString(output.resolve("main.o"), "x"));
    run();

    assertEquals(List.of("build []", "start"), said);
  }

  @Test
  void restsBetweenLooks() throws Exception {
    steps.add(() -> {});
    steps.add(() -> {});
    run();

    assertTrue(pauses.stream().allMatch(pause -> pause.toMillis() >= 150), pauses::toString);
  }

  /** Some more pauses follow the last step, so that what it caused is seen. */
  private void run() throws InterruptedException {
    new DevLoop(project, this::pause, () -> Instant.EPOCH.plusSeconds(1L << 40), () -> 0).run();
  }

  private void pause(Duration duration) {
    pauses.add(duration);
    Step step = steps.poll();
    if (step == null) {
      project.left--;
      return;
    }
    try {
      step.take();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private final class Project implements DevLoop.Guest {
    private boolean builds = true;
    private boolean isCurrent;
    private int left = 8;
    private Set<Path> read = Set.of();
    private Step whileBuilding = () -> {};

    @Override
    public WatchedPaths watched() {
      Path tree = base.resolve("src");
      boolean isFirst = said.isEmpty();
      return new WatchedPaths(
          List.of(tree), isFirst ? Set.of() : read, Set.of(tree.resolve("target")));
    }

    @Override
    public boolean build(List<Path> changed) {
      said.add("build " + changed.stream().map(Path::getFileName).toList());
      try {
        Step step = whileBuilding;
        whileBuilding = () -> {};
        step.take();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return builds;
    }

    @Override
    public boolean isCurrent() {
      return isCurrent;
    }

    @Override
    public void restart() {
      said.add("start");
    }

    @Override
    public void look() {}

    @Override
    public boolean isOver() {
      return left <= 0;
    }
  }
}
