package dev.solo5.tender.spt;

import dev.solo5.linux.LinuxException;
import dev.solo5.linux.process.Child;
import dev.solo5.tender.run.ChildWatch;
import java.util.OptionalLong;

/** Receives the guest's process while there is one, and may know more of it than its end tells. */
interface GuestProcess extends ChildWatch {
  /** Nobody. */
  GuestProcess UNWATCHED = new Unwatched();

  /** The most memory that was resident, where only they know; asked once it has ended. */
  OptionalLong peakResidentBytes();

  /** Nobody. */
  record Unwatched() implements GuestProcess {
    @Override
    public void begins(Child guest) throws LinuxException {}

    @Override
    public OptionalLong peakResidentBytes() {
      return OptionalLong.empty();
    }

    @Override
    public void ended() {}
  }
}
