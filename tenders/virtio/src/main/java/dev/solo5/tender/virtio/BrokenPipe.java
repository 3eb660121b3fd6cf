package dev.solo5.tender.virtio;

import java.io.Serial;

/** Nobody reads the console any more; a process of the guest's own would have got SIGPIPE. */
final class BrokenPipe extends RuntimeException {
  /** Its number. */
  static final int SIGPIPE = 13;

  @Serial private static final long serialVersionUID = 1;

  BrokenPipe() {
    super("nobody reads the console any more");
  }
}
