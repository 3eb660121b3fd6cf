package dev.solo5.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.solo5.build.problem.Problem;
import dev.solo5.build.problem.ProblemException;
import dev.solo5.build.run.HostPort;
import dev.solo5.ready.Ready;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadyWhenTest {
  private static final List<HostPort> PORTS = List.of(new HostPort("web", "127.0.0.1", 41234, 80));

  private final ReadyWhen ready = new ReadyWhen();

  @Test
  void awaitsNothingUnlessTold() throws ProblemException {
    assertEquals(List.of(), ready.conditions(PORTS));
    assertEquals(Optional.empty(), ready.timeLimit());
  }

  @Test
  void awaitsALineThenAConnectionThenAnAnswer() throws ProblemException {
    ready.http = "http://guest/health";
    ready.status = "204";
    ready.tcp = "guest:80";
    ready.line = "^up$";
    ready.timeLimitSeconds = "5";

    assertEquals(
        List.of(
            Ready.line("^up$"),
            Ready.tcp("127.0.0.1", 41234),
            new Ready.Http(URI.create("http://127.0.0.1:41234/health"), 204)),
        ready.conditions(PORTS));
    assertEquals(Optional.of(Duration.ofSeconds(5)), ready.timeLimit());
  }

  @Test
  void refusesALineThatIsNoRegularExpression() {
    ready.line = "a(";

    assertEquals("line of <ready>", problem().parameter());
  }

  @ParameterizedTest
  @ValueSource(strings = {"localhost", "localhost:", "localhost:http", "localhost:65536"})
  void refusesAnAddressThatIsNone(String address) {
    ready.tcp = address;

    assertEquals(
        new Problem.BadParameter("tcp of <ready>", address, "HOST:PORT, or guest:PORT"), problem());
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://guest/", "guest/x", "http:///x", "http://a b/"})
  void refusesAUriThatIsNone(String uri) {
    ready.http = uri;

    assertEquals("http of <ready>", problem().parameter());
  }

  @ParameterizedTest
  @ValueSource(strings = {"99", "600", "OK"})
  void refusesAStatusThatIsNone(String status) {
    ready.http = "http://guest/";
    ready.status = status;

    assertEquals("http of <ready>", problem().parameter());
  }

  private Problem.BadParameter problem() {
    return (Problem.BadParameter)
        assertThrows(ProblemException.class, () -> ready.conditions(PORTS)).problem();
  }
}
