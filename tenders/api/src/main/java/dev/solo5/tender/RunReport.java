package dev.solo5.tender;

import dev.solo5.elf.Target;
import dev.solo5.manifest.DeviceType;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What was observed of one run. What can't be observed under a target is empty or left out, never
 * guessed.
 *
 * @param unikernel the file, as it was named
 * @param target of the tender
 * @param outcome how it ended
 * @param phases what the time went into, in their order
 * @param memory of the guest
 * @param hypercalls by their names: under hvt what the guest asked of the tender, under spt what
 *     the kernel has counted
 * @param devices in the order of the manifest; empty when the unikernel could not be read
 */
public record RunReport(
    String unikernel,
    Target target,
    Outcome outcome,
    List<Phase> phases,
    Memory memory,
    SortedMap<String, Traffic> hypercalls,
    List<Device> devices) {
  public RunReport {
    phases = List.copyOf(phases);
    hypercalls = new TreeMap<>(hypercalls);
    devices = List.copyOf(devices);
  }

  /**
   * A part of the run.
   *
   * @param name one word
   * @param nanos how long it took
   */
  public record Phase(String name, long nanos) {}

  /**
   * Guest memory.
   *
   * @param guestBytes what the guest was given; empty when it did not come to that
   * @param peakResidentBytes the most of it that took up memory of the host
   */
  public record Memory(OptionalLong guestBytes, OptionalLong peakResidentBytes) {
    /** Nothing is known. */
    public static Memory unknown() {
      return new Memory(OptionalLong.empty(), OptionalLong.empty());
    }
  }

  /**
   * Calls of one kind.
   *
   * @param calls how many, also those that failed
   * @param bytes that were moved; 0 for a call that moves none
   */
  public record Traffic(long calls, long bytes) {
    /** None. */
    public static final Traffic NONE = new Traffic(0, 0);

    /** Both together. */
    public Traffic plus(Traffic other) {
      return new Traffic(calls + other.calls, bytes + other.bytes);
    }

    /** This without an earlier part of it. */
    public Traffic minus(Traffic part) {
      return new Traffic(calls - part.calls, bytes - part.bytes);
    }
  }

  /**
   * A device of the manifest.
   *
   * @param name in the manifest
   * @param type of it; empty for one that no tender knows
   * @param reads by the guest; empty where they can't be observed
   * @param writes by the guest, likewise
   */
  public record Device(
      String name, Optional<DeviceType> type, Optional<Traffic> reads, Optional<Traffic> writes) {}

  /** The report as JSON, {@code solo5.run-report} version 1; ends in a newline. */
  public String toJson() {
    return RunReportJson.write(this);
  }

  /**
   * How a run ended, from the JSON of its report. A problem is the one that the tender had if every
   * tender has it, otherwise a {@link ReportedProblem}; what a newer tender adds is passed over.
   *
   * @throws IllegalArgumentException for text that is no report
   */
  public static Outcome outcomeOf(String json) {
    return RunReportJson.outcome(json);
  }
}
