package dev.solo5.ready;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.solo5.ready.Connections.Connection;
import dev.solo5.ready.NotReady.Reason;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Waiting for a guest in a time that a test makes pass. */
class ReadinessTest {
  private static final Duration LIMIT = Duration.ofMillis(100);
  private static final Ready LISTENS = Ready.line("^listening on \\d+$");
  private static final Ready HTTP = Ready.http("http://10.0.0.2:8080/health?full=1");

  private final FakeGuest guest = new FakeGuest();
  private final ByteArrayOutputStream sent = new ByteArrayOutputStream();
  private final Deque<String> answers = new ArrayDeque<>();
  private boolean refuses;

  @Test
  void aLineMakesReady() throws Exception {
    guest.says("boot\nlisten").says("ing on 80").says("\n");
    await(LISTENS);
    assertEquals(
        Duration.ofMillis(20).toNanos(), guest.nanos(), "when the unfinished line matches");
  }

  @Test
  void aLineWrittenBeforeTheWaitCounts() throws Exception {
    guest.says("listening on 80\nmore\n").atOnce();
    await(LISTENS);
    assertEquals(0, guest.nanos());
  }

  @Test
  void aLineThatGrowsIsLookedAtAgain() throws Exception {
    guest.says("listening on ").says("80 soon").says("\nlistening on 80\n");
    await(Ready.line("soon$"));
    await(LISTENS);
    assertEquals(Duration.ofMillis(30).toNanos(), guest.nanos());
  }

  @Test
  void aGuestThatSaysItAndEndsWasReady() throws Exception {
    guest.does(() -> guest.says("listening on 80\n").ends("with status 0").atOnce());
    await(LISTENS);
    assertEquals(Optional.of("with status 0"), guest.end());
  }

  @Test
  void aGuestThatEndsIsNotAwaited() {
    guest.says("no disk\n").ends("with status 3");
    assertEquals(
        new NotReady(
            LISTENS,
            new Reason.Ended("with status 3"),
            Duration.ofMillis(20),
            Optional.empty(),
            List.of("no disk")),
        problem(LISTENS));
  }

  @Test
  void theLimitEndsTheWait() {
    String[] lines = IntStream.range(0, 25).mapToObj(i -> "line " + i).toArray(String[]::new);
    guest.says(String.join("\n", lines)).atOnce();
    NotReady problem = problem(LISTENS);
    assertEquals(new Reason.TimedOut(LIMIT), problem.reason());
    assertEquals(LIMIT, problem.waited());
    assertEquals(List.of(lines).subList(5, 25), problem.console());
  }

  @Test
  void anAnswerWithTheStatusMakesReady() throws Exception {
    refuses = true;
    guest.does(() -> refuses = false).does(() -> {});
    answers.addAll(List.of("HTTP/1.1 503 Busy\r\n\r\n", "HTTP/1.1 200 OK\r\n\r\n"));
    await(HTTP);
    assertEquals(Duration.ofMillis(20).toNanos(), guest.nanos());
    String request = sent.toString(US_ASCII);
    assertTrue(
        request.startsWith("GET /health?full=1 HTTP/1.1\r\nHost: 10.0.0.2:8080\r\n"), request);
    assertTrue(request.endsWith("\r\n\r\n"), request);
  }

  @Test
  void otherAnswersAreReported() {
    answers.add("HTTP/1.1 404 Not Found\r\n");
    assertEquals(Optional.of("closed without an answer"), problem(HTTP).attempt());
    IntStream.range(0, 20).forEach(_ -> answers.add("HTTP/1.0 404\r\n"));
    assertEquals(Optional.of("status 404"), problem(HTTP).attempt());
    IntStream.range(0, 30).forEach(_ -> answers.add("SSH-2.0\r\n"));
    assertEquals(Optional.of("no HTTP answer"), problem(HTTP).attempt());
  }

  @Test
  void aLineWithoutEndIsNotReadForEver() {
    IntStream.range(0, 20).forEach(_ -> answers.add("HTTP/1.1 200 " + "x".repeat(100_000)));
    assertDoesNotThrow(() -> await(HTTP));
  }

  @Test
  void refusedConnectionsAreReported() {
    refuses = true;
    Ready.Tcp tcp = new Ready.Tcp(new InetSocketAddress("10.0.0.2", 80));
    assertEquals(Optional.of("Connection refused"), problem(tcp).attempt());
  }

  @Test
  void aPortOfThisMachineIsReachedBySockets() throws Exception {
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Readiness.of(guest)
          .await(Ready.tcp("127.0.0.1", server.getLocalPort()), Duration.ofSeconds(30));
    }
  }

  /** A forwarder accepts, asks the guest, is refused and lets go. */
  @Test
  void aForwarderThatLetsGoIsNoGuest() throws Exception {
    for (boolean resets : new boolean[] {true, false}) {
      Thread forwarder;
      try (ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
        forwarder = Thread.ofVirtual().start(() -> acceptAndClose(server, resets));
        Ready tcp = Ready.tcp("127.0.0.1", server.getLocalPort());
        Readiness readiness = new Readiness(guest, Connections.sockets(), guest, Runnable::run);
        String attempt =
            assertThrows(NotReadyException.class, () -> readiness.await(tcp, LIMIT))
                .problem()
                .attempt()
                .orElseThrow();
        // A reset may arrive before the connection is used at all.
        assertTrue(attempt.contains("no guest listens") || attempt.contains("reset"), attempt);
      }
      forwarder.join();
    }
  }

  private static void acceptAndClose(ServerSocket server, boolean resets) {
    try {
      while (true) {
        Socket client = server.accept();
        client.setSoLinger(resets, 0);
        client.close();
      }
    } catch (IOException e) {
      // The test is over.
    }
  }

  /** A published port holds its clients while the guest boots. */
  @Test
  void aPublishedPortIsReadyWhenItsGuestHasAccepted() throws Exception {
    try (ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      Ready tcp = Ready.tcp("127.0.0.1", server.getLocalPort());
      AtomicReference<Acceptance.Answer> answer = new AtomicReference<>(Acceptance.Answer.NOT_YET);
      Readiness readiness =
          new Readiness(guest, Connections.sockets(_ -> answer.get()), guest, Runnable::run);
      assertEquals(
          Optional.of("accepted by this machine, not yet by the guest"),
          assertThrows(NotReadyException.class, () -> readiness.await(tcp, LIMIT))
              .problem()
              .attempt());
      answer.set(Acceptance.Answer.YES);
      readiness.await(tcp, LIMIT);
    }
  }

  @Test
  void aPortWhereNobodyListensIsRefused() throws Exception {
    int port;
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = server.getLocalPort();
    }
    Readiness readiness = new Readiness(guest, Connections.sockets(), guest, Runnable::run);
    NotReadyException refused =
        assertThrows(
            NotReadyException.class, () -> readiness.await(Ready.tcp("127.0.0.1", port), LIMIT));
    assertTrue(refused.problem().attempt().orElseThrow().contains("refused"));
  }

  @Test
  void anUnknownHostIsAFailedAttempt() {
    Ready.Tcp nowhere = new Ready.Tcp(InetSocketAddress.createUnresolved("nowhere.invalid", 80));
    Readiness readiness = new Readiness(guest, Connections.sockets(), guest, Runnable::run);
    assertEquals(
        Optional.of("unknown host nowhere.invalid"),
        assertThrows(NotReadyException.class, () -> readiness.await(nowhere, LIMIT))
            .problem()
            .attempt());
  }

  @Test
  void aGuestThatEndsInTheMiddleOfAnAttemptIsNoticed() throws Exception {
    CountDownLatch asked = new CountDownLatch(1);
    CountDownLatch interrupted = new CountDownLatch(1);
    Connections silent =
        (_, _) -> {
          asked.countDown();
          try {
            new CountDownLatch(1).await();
          } catch (InterruptedException e) {
            interrupted.countDown();
          }
          throw new IOException("interrupted");
        };
    guest.ends("with status 1");
    Thread ender =
        Thread.ofVirtual()
            .start(() -> {
              awaitQuietly(asked);
              guest.atOnce();
            });
    NotReadyException ended =
        assertThrows(
            NotReadyException.class,
            () -> Readiness.of(guest, silent).await(HTTP, Duration.ofMinutes(10)));
    ender.join();
    assertEquals(new Reason.Ended("with status 1"), ended.problem().reason());
    assertEquals(Optional.of("no answer yet"), ended.problem().attempt());
    interrupted.await();
  }

  @Test
  void messagesSayWhatWasAwaitedAndSeen() {
    assertEquals(
        """
        The guest is not ready after 100 ms: waited for a console line that matches /^listening on \\d+$/
          last lines of the console:
          | a
          | b\
        """,
        new NotReady(
                LISTENS, new Reason.TimedOut(LIMIT), LIMIT, Optional.empty(), List.of("a", "b"))
            .message());
    assertEquals(
        """
        The guest ended with status 3 after 2 s, before it was ready: waited for status 200 from http://10.0.0.2:8080/health?full=1
          last attempt: Connection refused
          the console is empty\
        """,
        new NotReady(
                HTTP,
                new Reason.Ended("with status 3"),
                Duration.ofSeconds(2),
                Optional.of("Connection refused"),
                List.of())
            .message());
  }

  @Test
  void conditionsAreChecked() {
    assertThrows(
        IllegalArgumentException.class, () -> new Ready.Http(URI.create("https://a/"), 200));
    assertThrows(
        IllegalArgumentException.class, () -> new Ready.Http(URI.create("http:/path"), 200));
    assertThrows(IllegalArgumentException.class, () -> new Ready.Http(URI.create("http://a"), 600));
    assertEquals(new Ready.ConsoleLine(Pattern.compile("a")), Ready.line("a"));
    assertEquals(80, new Ready.Http(URI.create("http://127.0.0.1"), 200).address().getPort());
  }

  private void await(Ready ready) throws NotReadyException, InterruptedException {
    new Readiness(guest, this::open, guest, Runnable::run).await(ready, LIMIT);
  }

  private NotReady problem(Ready ready) {
    return assertThrows(NotReadyException.class, () -> await(ready)).problem();
  }

  private Connection open(InetSocketAddress address, Duration limit) throws IOException {
    assertEquals(LIMIT, limit);
    if (refuses) {
      throw new ConnectException("Connection refused");
    }
    String answer = answers.isEmpty() ? "" : answers.remove();
    return new Connection() {
      @Override
      public InputStream input() {
        return new ByteArrayInputStream(answer.getBytes(US_ASCII));
      }

      @Override
      public OutputStream output() {
        return sent;
      }

      @Override
      public void close() {}
    };
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
