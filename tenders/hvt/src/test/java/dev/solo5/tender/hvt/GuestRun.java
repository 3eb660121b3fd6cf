package dev.solo5.tender.hvt;

import dev.solo5.tender.Launch;
import dev.solo5.tender.Outcome;
import dev.solo5.tender.TenderProblem;
import java.io.ByteArrayOutputStream;
import java.lang.foreign.ValueLayout;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/**
 * One guest run in this process, with all it said.
 *
 * @param outcome how it ended
 * @param output its console
 * @param notices of the tender
 */
record GuestRun(Outcome outcome, List<Byte> output, List<String> notices) {
  /** The time of day of every guest here: 1 ns before 2001-09-09T01:46:41Z. */
  static final Instant NOW = Instant.ofEpochSecond(1_000_000_000L, 999_999_999);

  static GuestRun of(Launch launch) {
    return of(launch, InstantSource.fixed(NOW));
  }

  static GuestRun of(Launch launch, InstantSource clock) {
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    List<String> notices = new ArrayList<>();
    Outcome outcome =
        new HvtTender(clock)
            .run(
                launch,
                bytes -> output.writeBytes(bytes.toArray(ValueLayout.JAVA_BYTE)),
                notices::add);
    List<Byte> bytes = new ArrayList<>();
    for (byte b : output.toByteArray()) {
      bytes.add(b);
    }
    return new GuestRun(outcome, bytes, notices);
  }

  byte[] bytes() {
    byte[] bytes = new byte[output.size()];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = output.get(i);
    }
    return bytes;
  }

  String text() {
    return new String(bytes(), java.nio.charset.StandardCharsets.UTF_8);
  }

  TenderProblem problem() {
    if (outcome instanceof Outcome.TenderFailed(TenderProblem problem)) {
      return problem;
    }
    throw new AssertionError("the guest ended by itself: " + outcome);
  }
}
