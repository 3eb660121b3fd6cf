package dev.solo5.network.tcp;

import dev.solo5.network.ip.Octets;

/** Where segments go: one packet at a time, written into bytes that are the output's. */
public interface PacketOutput {
  /** Begins a packet: bytes for its payload, to be written from their place on. */
  Octets begin();

  /** Sends what has been put since {@link #begin}, or loses it, as networks may. */
  void send(int destination, int protocol);

  /** A neighbour did not answer in time; it may have another Ethernet address now. */
  void doubt(int neighbour);
}
