package dev.solo5.tender.spt;

import dev.solo5.tender.RunReport.Traffic;
import dev.solo5.tender.report.Observation;
import dev.solo5.tender.spt.KernelAccounts.Transfers;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What is seen of a guest that has ended: it dealt with the kernel itself, so only what the kernel
 * counts. That does not tell devices apart; but where there is one, it alone is read.
 *
 * @param transfers of the guest, without those of the stage; empty when the kernel does not count
 * @param devices how many it has
 * @param peakResidentBytes the most memory that was resident
 */
record GuestAccounts(Optional<Transfers> transfers, int devices, OptionalLong peakResidentBytes)
    implements Observation {
  @Override
  public SortedMap<String, Traffic> hypercalls() {
    SortedMap<String, Traffic> calls = new TreeMap<>();
    transfers.ifPresent(counted -> {
      calls.put("read", counted.reads());
      calls.put("write", counted.writes());
    });
    return calls;
  }

  @Override
  public Optional<Traffic> reads(int handle) {
    return devices == 1 ? transfers.map(Transfers::reads) : Optional.empty();
  }

  /** The console is written to as well. */
  @Override
  public Optional<Traffic> writes(int handle) {
    return Optional.empty();
  }
}
