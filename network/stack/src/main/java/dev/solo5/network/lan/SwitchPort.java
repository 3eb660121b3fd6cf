package dev.solo5.network.lan;

import dev.solo5.network.ip.Octets;

/** A socket of the switch, by what hangs on it. */
@FunctionalInterface
public interface SwitchPort {
  /**
   * Takes a frame, or drops it. The bytes are the caller's again when this returns; their place and
   * limit stay.
   */
  void send(Octets frame);
}
