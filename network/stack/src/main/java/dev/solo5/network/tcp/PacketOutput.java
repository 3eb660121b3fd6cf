package dev.solo5.network.tcp;

import java.nio.ByteBuffer;

/** Where segments go: one packet at a time, written into a buffer that is the output's. */
public interface PacketOutput {
  /** Begins a packet: a big-endian buffer for its payload, to be filled from its position on. */
  ByteBuffer begin();

  /** Sends what has been put since {@link #begin}, or loses it, as networks may. */
  void send(int destination, int protocol);

  /** A neighbour did not answer in time; it may have another Ethernet address now. */
  void doubt(int neighbour);
}
