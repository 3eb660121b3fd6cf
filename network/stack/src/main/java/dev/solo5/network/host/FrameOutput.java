package dev.solo5.network.host;

import dev.solo5.network.ip.Octets;

/** Where a host's frames go. */
@FunctionalInterface
public interface FrameOutput {
  /** Takes a frame, or loses it; the bytes are the host's again when this returns. */
  void send(Octets frame);
}
