package dev.solo5.tender.report;

import dev.solo5.tender.RunReport.Traffic;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;

/**
 * What a tender sees of its guest; any thread may read it at any time, and sees the current state.
 */
public interface Observation {
  /** By the names of the calls. */
  SortedMap<String, Traffic> hypercalls();

  /** What a device was read; empty where that can't be seen. */
  Optional<Traffic> reads(int handle);

  /** What was written to a device; empty where that can't be seen. */
  Optional<Traffic> writes(int handle);

  /** The most guest memory that was resident until now; empty where that can't be seen. */
  OptionalLong peakResidentBytes();
}
