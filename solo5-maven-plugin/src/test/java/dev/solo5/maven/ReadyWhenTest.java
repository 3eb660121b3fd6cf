package dev.solo5.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.solo5.build.problem.Problem;
import dev.solo5.build.problem.ProblemException;
import dev.solo5.build.run.PublishedPort;
import dev.solo5.ready.Ready;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadyWhenTest {
  private static final List<PublishedPort> PORTS =
      List.of(new PublishedPort("web", "127.0.0.1", 41234, 80));

  private final ReadyWhen ready = new ReadyWhen();

  @Test
  void awaitsNothingUnlessTold() throws ProblemException {
    assertEquals(List.of(), ready.conditions(PORTS));
    assertEquals(Optional.empty(), ready.timeLimit());
  }

  @Test
  void awaitsALineThenAConnectionThenAnAnswer() throws ProblemException {
    ready.setHttp("http://guest/health");
    ready.setStatus("204");
    ready.setTcp("guest:80");
    ready.setLine("^up$");
    ready.setTimeLimitSeconds("5");

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
    ready.setLine("a(");

    assertEquals("line of <ready>", problem().parameter());
  }

  @ParameterizedTest
  @ValueSource(strings = {"localhost", "localhost:", "localhost:http", "localhost:65536"})
  void refusesAnAddressThatIsNone(String address) {
    ready.setTcp(address);

    assertEquals(
        new Problem.BadParameter("tcp of <ready>", address, "HOST:PORT, or guest:PORT"), problem());
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://guest/", "guest/x", "http:///x", "http://a b/"})
  void refusesAUriThatIsNone(String uri) {
    ready.setHttp(uri);

    assertEquals("http of <ready>", problem().parameter());
  }

  @ParameterizedTest
  @ValueSource(strings = {"99", "600", "OK"})
  void refusesAStatusThatIsNone(String status) {
    ready.setHttp("http://guest/");
    ready.setStatus(status);

    assertEquals("http of <ready>", problem().parameter());
  }

  private Problem.BadParameter problem() {
    return (Problem.BadParameter)
        assertThrows(ProblemException.class, () -> ready.conditions(PORTS)).problem();
  }
}
