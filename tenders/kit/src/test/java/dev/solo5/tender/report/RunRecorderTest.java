package dev.solo5.tender.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.solo5.elf.Target;
import dev.solo5.tender.Outcome;
import dev.solo5.tender.RunReport.Phase;
import dev.solo5.tender.RunReport.Traffic;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

final class RunRecorderTest {
  private static final Outcome END = new Outcome.Exited(0);

  private final long[] now = {0};
  private final RunRecorder recorder = RunRecorder.of("file", Target.SPT, () -> now[0]);

  /** An observation that changes. */
  private static final class Growing implements Observation {
    private long calls;

    @Override
    public SortedMap<String, Traffic> hypercalls() {
      return new TreeMap<>(Map.of("CALL", new Traffic(calls, 0)));
    }

    @Override
    public Optional<Traffic> reads(int handle) {
      return Optional.empty();
    }

    @Override
    public Optional<Traffic> writes(int handle) {
      return Optional.empty();
    }

    @Override
    public OptionalLong peakResidentBytes() {
      return OptionalLong.of(calls);
    }
  }

  @Test
  void dividesTheTimeIntoPhases() {
    now[0] = 3;
    recorder.begin("plan");
    now[0] = 10;
    assertEquals(
        List.of(new Phase("check", 3), new Phase("plan", 7)), recorder.report(END).phases());
    recorder.end();
    now[0] = 100;
    recorder.end();
    recorder.begin("late");
    assertEquals(
        List.of(new Phase("check", 3), new Phase("plan", 7)), recorder.report(END).phases());
  }

  @Test
  void showsWhatIsSoFarAndKeepsWhatWasAtTheEnd() {
    Growing growing = new Growing();
    recorder.observe(growing);
    growing.calls = 2;
    assertEquals(new Traffic(2, 0), recorder.report(END).hypercalls().get("CALL"));
    recorder.end();
    growing.calls = 5;
    assertEquals(new Traffic(2, 0), recorder.report(END).hypercalls().get("CALL"));
    assertEquals(OptionalLong.of(2), recorder.report(END).memory().peakResidentBytes());
  }

  @Test
  void notesNothingWhenOff() {
    RunRecorder off = RunRecorder.off();
    off.begin("plan");
    off.end();
    assertFalse(off.isOn());
    assertEquals(1, off.report(END).phases().size());
  }
}
