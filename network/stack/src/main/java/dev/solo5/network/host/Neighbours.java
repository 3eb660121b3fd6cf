package dev.solo5.network.host;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;

/**
 * The Ethernet addresses of a host's neighbours, RFC 826, and the packets that wait for one. It
 * holds a bounded number of each, whatever the neighbours say.
 */
final class Neighbours {
  static final int MOST = 256;
  static final int MOST_AWAITED = 64;
  static final int MOST_PACKETS = 16;

  private static final long NEVER = Long.MAX_VALUE;
  private static final long QUICK_NANOS = 100_000_000L;
  private static final long SLOW_NANOS = 1_000_000_000L;
  private static final int QUICK_QUESTIONS = 20;
  private static final int MOST_QUESTIONS = 80;

  private final LinkedHashMap<Integer, Long> known = new LinkedHashMap<>();
  private final Map<Integer, Awaited> awaited = new HashMap<>();

  private static final class Awaited {
    final ArrayDeque<byte[]> packets = new ArrayDeque<>();
    int questions;
    long askAt;
  }

  /** The Ethernet address of a neighbour. */
  OptionalLong find(int address) {
    Long mac = known.get(address);
    return mac == null ? OptionalLong.empty() : OptionalLong.of(mac);
  }

  /** Whether anything has to do with this neighbour. */
  boolean concerns(int address) {
    return known.containsKey(address) || awaited.containsKey(address);
  }

  /** Notes where a neighbour is; the packets that waited for that. */
  List<byte[]> learn(int address, long mac) {
    if (!known.containsKey(address) && known.size() == MOST) {
      known.pollFirstEntry();
    }
    known.put(address, mac);
    Awaited waited = awaited.remove(address);
    return waited == null ? List.of() : List.copyOf(waited.packets);
  }

  /** Keeps a packet until the neighbour has been found, or the oldest ones no longer. */
  void await(int address, byte[] packet, long now) {
    Awaited waiting = awaited.get(address);
    if (waiting == null) {
      if (awaited.size() == MOST_AWAITED) {
        return;
      }
      waiting = new Awaited();
      waiting.askAt = now;
      awaited.put(address, waiting);
    }
    if (waiting.packets.size() == MOST_PACKETS) {
      waiting.packets.removeFirst();
    }
    waiting.packets.add(packet);
  }

  /** Forgets the neighbours with these Ethernet addresses; their addresses. */
  Set<Integer> forget(Set<Long> macs) {
    Set<Integer> gone = new HashSet<>();
    known.forEach((address, mac) -> {
      if (macs.contains(mac)) {
        gone.add(address);
      }
    });
    known.keySet().removeAll(gone);
    return gone;
  }

  long deadline() {
    long next = NEVER;
    for (Awaited waiting : awaited.values()) {
      next = Math.min(next, waiting.askAt);
    }
    return next;
  }

  /** The neighbours to be asked for now; those that never answer are given up. */
  List<Integer> due(long now) {
    List<Integer> due = new ArrayList<>();
    awaited.values().removeIf(waiting -> waiting.questions >= MOST_QUESTIONS);
    awaited.forEach((address, waiting) -> {
      if (now >= waiting.askAt) {
        waiting.questions++;
        waiting.askAt = now + (waiting.questions < QUICK_QUESTIONS ? QUICK_NANOS : SLOW_NANOS);
        due.add(address);
      }
    });
    return due;
  }
}
