package dev.solo5.network.ip;

/** Takes bytes from a range of an array, or puts bytes there, as its owner says. */
@FunctionalInterface
public interface Transfer {
  /** Copies {@code size} bytes from or to an array that is the caller's again afterwards. */
  void range(byte[] array, int from, int size);
}
