package dev.solo5.network.lan;

import java.nio.ByteBuffer;

/** A socket of the switch, by what hangs on it. */
@FunctionalInterface
public interface Port {
  /**
   * Takes a frame, or drops it. The bytes are the caller's again when this returns; position and
   * limit of the buffer stay.
   */
  void send(ByteBuffer frame);
}
