package dev.solo5.network.lan;

import dev.solo5.network.ip.Ethernet;
import dev.solo5.network.ip.Octets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A switch that learns behind which port an Ethernet address is; not thread-safe.
 *
 * <p>Addresses of stations that were attached with theirs are fixed: nobody else can claim them.
 * Others move to where they were seen last, as on any Ethernet. A port can hold so many addresses
 * and no more: one that floods the switch with new ones loses its own only.
 */
public final class LearningSwitch {
  static final int ADDRESSES_PER_PORT = 64;

  private final Map<SwitchPort, LinkedHashSet<Long>> ports = new LinkedHashMap<>();
  private final Map<Long, SwitchPort> learned = new HashMap<>();
  private final Map<Long, SwitchPort> fixed = new HashMap<>();
  private List<SwitchPort> all = List.of();

  /** Attaches a port whose addresses are yet to be learned. */
  public void attach(SwitchPort port) {
    ports.put(port, new LinkedHashSet<>());
    all = List.copyOf(ports.keySet());
  }

  /** Attaches a port with a single station, whose address is known. */
  public void attach(SwitchPort port, long address) {
    attach(port);
    fixed.put(address, port);
  }

  /** Takes a port away; the addresses that were behind it. */
  public Set<Long> detach(SwitchPort port) {
    Set<Long> gone = ports.remove(port);
    if (gone == null) {
      return Set.of();
    }
    all = List.copyOf(ports.keySet());
    gone.forEach(learned::remove);
    return Set.copyOf(gone);
  }

  /**
   * Passes a frame on to where it belongs: to the port of its destination, or to all others when
   * that is not known or means several.
   *
   * @return false for anything that is not a frame or claims a source that it can't have
   */
  public boolean forward(SwitchPort from, Octets frame) {
    if (!Ethernet.isFrame(frame)) {
      return false;
    }
    long source = Ethernet.source(frame);
    if (Ethernet.isGroup(source) || !learn(from, source)) {
      return false;
    }
    SwitchPort to = find(Ethernet.destination(frame));
    if (to == null) {
      flood(from, frame);
    } else if (!to.equals(from)) {
      to.send(frame);
    }
    return true;
  }

  private @Nullable SwitchPort find(long destination) {
    SwitchPort known = fixed.get(destination);
    return known == null ? learned.get(destination) : known;
  }

  private void flood(SwitchPort from, Octets frame) {
    for (SwitchPort port : all) {
      if (!port.equals(from)) {
        port.send(frame);
      }
    }
  }

  private boolean learn(SwitchPort from, long source) {
    SwitchPort owner = fixed.get(source);
    if (owner != null) {
      return owner.equals(from);
    }
    SwitchPort before = learned.get(source);
    LinkedHashSet<Long> addresses = ports.get(from);
    if (from.equals(before) || addresses == null) {
      return addresses != null;
    }
    if (before != null) {
      Set<Long> left = ports.get(before);
      if (left != null) {
        left.remove(source);
      }
    }
    if (addresses.size() == ADDRESSES_PER_PORT) {
      learned.remove(addresses.removeFirst());
    }
    addresses.add(source);
    learned.put(source, from);
    return true;
  }
}
