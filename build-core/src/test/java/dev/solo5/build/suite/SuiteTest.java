package dev.solo5.build.suite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.solo5.tender.Attachment;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class SuiteTest {
  private static final Path RUNS = Path.of("/p/runs");

  @Test
  void givesResultsInTheOrderOfTheCases() throws Exception {
    CountDownLatch secondIsDone = new CountDownLatch(1);
    List<String> told = new ArrayList<>();
    Suite suite =
        new Suite(
            one -> {
              if (one.run().equals("a")) {
                secondIsDone.await();
              }
              return passed(one);
            },
            2);

    List<TrialResult> results =
        suite.run(
            List.of(Cases.named("a", RUNS), Cases.named("b", RUNS)),
            result -> {
              told.add(result.tried().run());
              secondIsDone.countDown();
            });

    assertEquals(List.of("a", "b"), results.stream().map(one -> one.tried().run()).toList());
    assertEquals(List.of("b", "a"), told);
  }

  @Test
  void triesAsManyAtOnceAsItMay() throws Exception {
    CyclicBarrier three = new CyclicBarrier(3);
    Suite suite =
        new Suite(
            one -> {
              assertTrue(arrives(three));
              return passed(one);
            },
            3);

    assertEquals(3, suite.run(cases(3), _ -> {}).size());
  }

  @Test
  void neverTriesMoreAtOnce() throws Exception {
    AtomicInteger now = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    Suite suite =
        new Suite(
            one -> {
              most.accumulateAndGet(now.incrementAndGet(), Math::max);
              Thread.sleep(1);
              now.decrementAndGet();
              return passed(one);
            },
            2);

    suite.run(cases(20), _ -> {});

    assertTrue(most.get() <= 2, "at once: " + most);
  }

  @Test
  void casesWithOneFileTakeTurns() throws Exception {
    Attachment disk = new Attachment.Block("storage", Path.of("/p/disk"));
    Attachment same = new Attachment.Block("log", Path.of("/p/x/../disk"));
    AtomicInteger users = new AtomicInteger();
    Suite suite =
        new Suite(
            one -> {
              assertEquals(1, users.incrementAndGet());
              Thread.sleep(1);
              users.decrementAndGet();
              return passed(one);
            },
            4);

    List<Case> cases =
        IntStream.range(0, 20)
            .mapToObj(i -> Cases.named("run" + i, RUNS, i % 2 == 0 ? disk : same))
            .toList();

    assertEquals(20, suite.run(cases, _ -> {}).size());
  }

  @Test
  void anInterruptEndsWhatIsBeingTried() throws Exception {
    CountDownLatch begun = new CountDownLatch(2);
    AtomicInteger ended = new AtomicInteger();
    Suite suite =
        new Suite(
            one -> {
              begun.countDown();
              try {
                new CountDownLatch(1).await();
              } finally {
                ended.incrementAndGet();
              }
              return passed(one);
            },
            2);
    Thread tester = Thread.currentThread();
    Thread.ofVirtual()
        .start(() -> {
          try {
            begun.await();
          } catch (InterruptedException e) {
            return;
          }
          tester.interrupt();
        });

    assertThrows(InterruptedException.class, () -> suite.run(cases(2), _ -> {}));
    assertEquals(2, ended.get());
  }

  private static boolean arrives(CyclicBarrier barrier) throws InterruptedException {
    try {
      barrier.await();
      return true;
    } catch (BrokenBarrierException e) {
      return false;
    }
  }

  private static List<Case> cases(int count) {
    return IntStream.range(0, count).mapToObj(i -> Cases.named("run" + i, RUNS)).toList();
  }

  private static TrialResult passed(Case one) {
    return new TrialResult(one, new Verdict.Passed(), Duration.ZERO);
  }
}
