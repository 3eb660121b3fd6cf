package dev.solo5.tender.run;

import dev.solo5.linux.LinuxException;
import dev.solo5.linux.process.Child;

/** Is told of the process that a guest runs in, while there is one. */
public interface ChildWatch {
  /**
   * It was started; when this returns, its end is waited for.
   *
   * @param child stays the caller's; it may be killed, until {@link #ended}
   */
  void begins(Child child) throws LinuxException;

  /** It is about to be reaped, or never was there. */
  void ended();
}
