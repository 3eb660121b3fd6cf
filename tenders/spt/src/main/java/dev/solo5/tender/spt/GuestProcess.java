package dev.solo5.tender.spt;

import dev.solo5.linux.LinuxException;
import dev.solo5.linux.process.Child;
import java.util.OptionalLong;

/** Receives the guest's process while there is one. */
interface GuestProcess {
  /** Nobody. */
  GuestProcess UNWATCHED = new Unwatched();

  /**
   * The guest's process was started; when this returns, its end is waited for.
   *
   * @param guest stays the caller's; it may be killed, until {@link #ended}
   */
  void begins(Child guest) throws LinuxException;

  /** The most memory that was resident, where only they know; asked once it has ended. */
  OptionalLong peakResidentBytes();

  /** It is about to be reaped. */
  void ended();

  /** Nobody. */
  record Unwatched() implements GuestProcess {
    @Override
    public void begins(Child guest) {}

    @Override
    public OptionalLong peakResidentBytes() {
      return OptionalLong.empty();
    }

    @Override
    public void ended() {}
  }
}
