package dev.solo5.tender.hvt.sandbox;

import java.util.List;
import java.util.OptionalInt;

/**
 * The descriptors a running guest needs, by number.
 *
 * @param vcpu its processor
 * @param epoll what it waits with
 * @param timer what it waits for
 * @param ringKick what wakes the thread of its network ring
 * @param report where the report of the run is written
 * @param tied whether the end of standard input ends this process: only then it may be read
 * @param disks of its block devices
 * @param networks of its networks
 */
public record OpenDescriptors(
    int vcpu,
    int epoll,
    int timer,
    OptionalInt ringKick,
    OptionalInt report,
    boolean tied,
    List<Integer> disks,
    List<Integer> networks) {
  /** Copies the lists. */
  public OpenDescriptors {
    disks = List.copyOf(disks);
    networks = List.copyOf(networks);
  }
}
