package dev.solo5.ready;

import dev.solo5.ready.NotReady.Reason;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;

/** Waits until a guest is ready. Any number of threads may wait at once. */
public final class Readiness {
  private static final Duration INTERVAL = Duration.ofMillis(10);

  private final Watched guest;
  private final Connections connections;
  private final WaitClock time;
  private final Executor threads;

  /**
   * A waiter with everything it depends on.
   *
   * @param connections for {@link Ready.Tcp} and {@link Ready.Http}
   * @param threads where attempts to connect run; interrupted when no longer needed
   */
  public Readiness(Watched guest, Connections connections, WaitClock time, Executor threads) {
    this.guest = guest;
    this.connections = connections;
    this.time = time;
    this.threads = threads;
  }

  /** A waiter that connects in this way and uses this machine's clock. */
  public static Readiness of(Watched guest, Connections connections) {
    return new Readiness(
        guest,
        connections,
        WaitClock.system(),
        attempt -> Thread.ofVirtual().name("solo5-ready").start(attempt));
  }

  /** A waiter that connects through sockets and uses this machine's clock. */
  public static Readiness of(Watched guest) {
    return of(guest, Connections.sockets());
  }

  /**
   * Waits. A condition that holds already is noticed at once, also after the guest's end.
   *
   * @param limit the longest to wait
   * @throws NotReadyException if the limit passes, or the guest ends, before that
   * @throws InterruptedException when this thread is interrupted; nothing stays behind
   */
  public void await(Ready ready, Duration limit) throws NotReadyException, InterruptedException {
    long begin = time.nanos();
    try (Probe probe = probe(ready, limit)) {
      while (true) {
        Optional<String> end = guest.end(); // before the look, which then sees all that there is
        if (probe.holds()) {
          return;
        }
        Duration waited = Duration.ofNanos(time.nanos() - begin);
        Optional<Reason> reason = reason(end, waited, limit);
        if (reason.isPresent()) {
          throw new NotReadyException(
              new NotReady(ready, reason.get(), waited, probe.failure(), tail()));
        }
        time.sleep(INTERVAL);
      }
    }
  }

  private static Optional<Reason> reason(Optional<String> end, Duration waited, Duration limit) {
    if (end.isPresent()) {
      return end.map(Reason.Ended::new);
    }
    return waited.compareTo(limit) >= 0
        ? Optional.of(new Reason.TimedOut(limit))
        : Optional.empty();
  }

  private Probe probe(Ready ready, Duration limit) {
    return switch (ready) {
      case Ready.ConsoleLine(var pattern) -> new ConsoleProbe(guest, pattern);
      case Ready.Tcp tcp -> new AttemptProbe(() -> Attempt.tcp(tcp, connections, limit), threads);
      case Ready.Http http ->
          new AttemptProbe(() -> Attempt.http(http, connections, limit), threads);
    };
  }

  private List<String> tail() {
    List<String> lines = guest.lines(0);
    return lines.subList(Math.max(0, lines.size() - NotReady.CONSOLE_LINES), lines.size());
  }
}
