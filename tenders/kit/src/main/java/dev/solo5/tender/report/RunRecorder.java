package dev.solo5.tender.report;

import dev.solo5.elf.Target;
import dev.solo5.manifest.Entry;
import dev.solo5.tender.Launch;
import dev.solo5.tender.Outcome;
import dev.solo5.tender.RunReport;
import dev.solo5.tender.RunReport.Device;
import dev.solo5.tender.RunReport.Memory;
import dev.solo5.tender.RunReport.Phase;
import dev.solo5.tender.RunReport.Traffic;
import dev.solo5.tender.load.OpenUnikernel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.LongSupplier;

/**
 * Notes what happens in a run, for its report: some calls per run, none per hypercall. Any thread;
 * a report made while the guest runs shows what is so far.
 */
public final class RunRecorder {
  private final String unikernel;
  private final Target target;
  private final boolean on;
  private final LongSupplier nanoClock;
  private final List<Phase> phases = new ArrayList<>();
  private final List<Entry> devices = new ArrayList<>();
  private String phase = "check";
  private long since;
  private boolean ended;
  private OptionalLong guestBytes = OptionalLong.empty();
  private Observation observation =
      new Kept(new TreeMap<>(), Map.of(), Map.of(), OptionalLong.empty());

  private RunRecorder(String unikernel, Target target, boolean on, LongSupplier nanoClock) {
    this.unikernel = unikernel;
    this.target = target;
    this.on = on;
    this.nanoClock = nanoClock;
    this.since = on ? nanoClock.getAsLong() : 0;
  }

  /**
   * A recorder that begins with the phase {@code check}: the unikernel is read, devices are
   * attached.
   *
   * @param unikernel as it was named
   * @param nanoClock counts nanoseconds from anywhere, never backwards
   */
  public static RunRecorder of(String unikernel, Target target, LongSupplier nanoClock) {
    return new RunRecorder(unikernel, target, true, nanoClock);
  }

  /** A recorder with the clock of this machine. */
  public static RunRecorder of(String unikernel, Target target) {
    return of(unikernel, target, new SystemNanos());
  }

  /** A recorder of a launch made in Java. */
  public static RunRecorder of(Launch launch, Target target) {
    return of(launch.unikernel().toString(), target);
  }

  /** A recorder that records nothing, for runs without a report. */
  public static RunRecorder off() {
    return new RunRecorder("", Target.HVT, false, new SystemNanos());
  }

  /** Whether anything is noted. */
  public boolean isOn() {
    return on;
  }

  /** The present phase ends, the next one begins. */
  public synchronized void begin(String next) {
    if (on && !ended) {
      long now = nanoClock.getAsLong();
      phases.add(new Phase(phase, now - since));
      phase = next;
      since = now;
    }
  }

  /** The file turned out to be a unikernel. */
  public synchronized void opened(OpenUnikernel unikernel) {
    if (on) {
      for (Entry entry : unikernel.manifest().entries()) {
        if (entry.isDevice()) {
          devices.add(entry);
        }
      }
    }
  }

  /** The guest gets this much memory. */
  public synchronized void memory(long bytes) {
    guestBytes = OptionalLong.of(bytes);
  }

  /** From now on the tender sees this. */
  public synchronized void observe(Observation seen) {
    observation = seen;
  }

  /**
   * The guest runs no more. What is seen now stays: what is being observed is about to be closed.
   */
  public synchronized void end() {
    if (on && !ended) {
      phases.add(new Phase(phase, nanoClock.getAsLong() - since));
      observation = kept(observation);
      ended = true;
    }
  }

  private Observation kept(Observation seen) {
    Map<Integer, Traffic> reads = new HashMap<>();
    Map<Integer, Traffic> writes = new HashMap<>();
    for (Entry device : devices) {
      int handle = device.handle();
      seen.reads(handle).ifPresent(traffic -> reads.put(handle, traffic));
      seen.writes(handle).ifPresent(traffic -> writes.put(handle, traffic));
    }
    return new Kept(seen.hypercalls(), reads, writes, seen.peakResidentBytes());
  }

  /** The report of a run that ended, or ends just now, like this. */
  public synchronized RunReport report(Outcome outcome) {
    List<Phase> all = new ArrayList<>(phases);
    if (!ended) {
      all.add(new Phase(phase, nanoClock.getAsLong() - since));
    }
    List<Device> seen = new ArrayList<>();
    for (Entry device : devices) {
      seen.add(
          new Device(
              device.name(),
              device.deviceType(),
              observation.reads(device.handle()),
              observation.writes(device.handle())));
    }
    Memory memory = new Memory(guestBytes, observation.peakResidentBytes());
    return new RunReport(unikernel, target, outcome, all, memory, observation.hypercalls(), seen);
  }

  private record Kept(
      SortedMap<String, Traffic> hypercalls,
      Map<Integer, Traffic> readsByHandle,
      Map<Integer, Traffic> writesByHandle,
      OptionalLong peakResidentBytes)
      implements Observation {
    @Override
    public Optional<Traffic> reads(int handle) {
      return Optional.ofNullable(readsByHandle.get(handle));
    }

    @Override
    public Optional<Traffic> writes(int handle) {
      return Optional.ofNullable(writesByHandle.get(handle));
    }
  }
}
