package dev.solo5.tender;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.solo5.elf.Target;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Problems on their way through a report. */
final class ReportedProblemTest {
  /** A problem of one tender, which is not public. */
  private record OwnProblem(String what, List<String> found) implements TenderProblem.Host {
    @Override
    public String message() {
      return "Own: " + what;
    }
  }

  static List<TenderProblem> problems() {
    TenderProblem unavailable = new TenderProblem.NetUnavailable("tap\u00e4 \"0\"", "not\nthere");
    return List.of(
        new TenderProblem.MissingKernel(),
        new TenderProblem.InvalidOption("--nix", List.of()),
        new TenderProblem.InvalidOption("--net:n=tap0", List.of(unavailable)),
        new TenderProblem.MalformedMemory("x"),
        new TenderProblem.Unexpected("it"),
        new TenderProblem.BadPath("\u00e4"),
        new TenderProblem.NotDeclared("d"),
        new TenderProblem.AttachedTwice("d"),
        new TenderProblem.NotAttached(
            List.of(
                new TenderProblem.Missing("a", "BLOCK_BASIC"),
                new TenderProblem.Missing("b", "NET_BASIC"))),
        new TenderProblem.BadSectorSize(),
        new TenderProblem.BlockUnavailable("disk.img", "Permission denied"),
        new TenderProblem.NoCapacity("d", "r"),
        new TenderProblem.Misaligned("d", 4096),
        new TenderProblem.TooSmall("d", 512),
        unavailable,
        new TenderProblem.NoRandomness("r"),
        new TenderProblem.ReportUnavailable("f", "r"),
        new TenderProblem.UnknownTie("x"),
        new TenderProblem.ConsoleRefused("r"),
        new TenderProblem.CommandLineTooLong());
  }

  private static RunReport report(Outcome outcome) {
    return new RunReport(
        "app.spt",
        Target.SPT,
        outcome,
        List.of(),
        RunReport.Memory.unknown(),
        new TreeMap<>(),
        List.of());
  }

  private static Outcome throughJson(Outcome outcome) {
    return RunReport.outcomeOf(report(outcome).toJson());
  }

  @ParameterizedTest
  @MethodSource("problems")
  void arrivesAsItself(TenderProblem problem) {
    Outcome failed = new Outcome.TenderFailed(problem);
    assertEquals(failed, throughJson(failed));
  }

  @Test
  void otherEndsArriveToo() {
    for (Outcome outcome :
        List.of(
            new Outcome.Exited(7),
            new Outcome.KilledBySignal(11),
            (Outcome) new Outcome.Stopped())) {
      assertEquals(outcome, throughJson(outcome));
    }
  }

  @Test
  void ofOneTenderAloneKeepsItsTypeAndDetails() {
    Outcome arrived = throughJson(new Outcome.TenderFailed(new OwnProblem("x", List.of("y"))));
    assertEquals(
        new Outcome.TenderFailed(
            new ReportedProblem(
                "OwnProblem", "Own: x", Map.of("what", "x", "found", List.of("y")))),
        arrived);
  }

  @Test
  void ofAnotherVersionStaysWhatIsSaid() {
    String json =
        """
        {"type":"solo5.run-report","new":[1.5,null,{}],"outcome":{"kind":"failed","status":1,\
        "message":"later"},"problem":{"type":"Misaligned","details":{"device":"d","size":9}}}
        """;
    assertEquals(
        new Outcome.TenderFailed(
            new ReportedProblem("Misaligned", "later", Map.of("device", "d", "size", 9L))),
        RunReport.outcomeOf(json));
    String old = "{\"outcome\":{\"kind\":\"failed\",\"status\":1,\"message\":\"of old\"}}";
    assertEquals(
        new Outcome.TenderFailed(new ReportedProblem("", "of old", Map.of())),
        RunReport.outcomeOf(old));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "{", "[]", "{}", "{} {}", "{\"outcome\":{\"kind\":\"new\",\"status\":1}}"})
  void otherTextIsNoReport(String text) {
    assertThrows(IllegalArgumentException.class, () -> RunReport.outcomeOf(text));
  }
}
