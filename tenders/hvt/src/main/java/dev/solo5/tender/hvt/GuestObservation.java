package dev.solo5.tender.hvt;

import dev.solo5.tender.RunReport.Traffic;
import dev.solo5.tender.hvt.hypercall.CallCounts;
import dev.solo5.tender.hvt.memory.GuestRam;
import dev.solo5.tender.report.Observation;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;

/**
 * What this tender sees of a guest.
 *
 * @param calls counted by the processor's thread
 * @param ring frames counted by the thread of the network ring
 * @param ram of the guest
 */
record GuestObservation(CallCounts calls, CallCounts ring, GuestRam ram) implements Observation {
  @Override
  public SortedMap<String, Traffic> hypercalls() {
    return calls.calls();
  }

  @Override
  public Optional<Traffic> reads(int handle) {
    return Optional.of(calls.reads(handle).plus(ring.reads(handle)));
  }

  @Override
  public Optional<Traffic> writes(int handle) {
    return Optional.of(calls.writes(handle).plus(ring.writes(handle)));
  }

  @Override
  public OptionalLong peakResidentBytes() {
    return ram.residentBytes();
  }
}
