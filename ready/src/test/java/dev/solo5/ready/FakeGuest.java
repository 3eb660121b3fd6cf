package dev.solo5.ready;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** A guest, and the time in which it lives: each wait lets the next thing happen. */
final class FakeGuest implements Watched, WaitClock {
  private final ConsoleLines lines = new ConsoleLines();
  private final Deque<Runnable> future = new ArrayDeque<>();
  private Optional<String> end = Optional.empty();
  private long nanos;

  /** Says something on the next turn. */
  FakeGuest says(String text) {
    return does(() -> lines.write(text.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
  }

  /** Ends on the next turn. */
  FakeGuest ends(String how) {
    return does(() -> end = Optional.of(how));
  }

  FakeGuest does(Runnable event) {
    future.add(event);
    return this;
  }

  /** Lets everything happen now that is still to come. */
  FakeGuest atOnce() {
    future.forEach(Runnable::run);
    future.clear();
    return this;
  }

  @Override
  public List<String> lines(int from) {
    return lines.from(from);
  }

  @Override
  public Optional<String> end() {
    return end;
  }

  @Override
  public long nanos() {
    return nanos;
  }

  @Override
  public void sleep(Duration duration) {
    nanos += duration.toNanos();
    Runnable next = future.poll();
    if (next != null) {
      next.run();
    }
  }
}
