package dev.solo5.guest.platform;

/** A network device that a platform has. */
public interface NetLink {
  /** What {@link #read} returns when no frame waits. */
  int NO_FRAME = -1;

  /** What {@link #read} and {@link #write} return when the host failed. */
  int FAILED = -3;

  /** Its number, from 1 to 63. */
  int handle();

  /** Its Ethernet address, 6 bytes, in an array of its own. */
  byte[] mac();

  /** The payload of a frame at most, in bytes, without the Ethernet header. */
  int mtu();

  /** Takes a frame; returns its length, {@link #NO_FRAME} or {@link #FAILED}. */
  int read(byte[] into, int offset, int length);

  /** Takes a frame; returns its length, {@link #NO_FRAME} or {@link #FAILED}. */
  int read(Region into, int offset, int length);

  /** Sends a frame; returns 0 or {@link #FAILED}. */
  int write(byte[] from, int offset, int length);

  /** Sends a frame; returns 0 or {@link #FAILED}. */
  int write(Region from, int offset, int length);
}
