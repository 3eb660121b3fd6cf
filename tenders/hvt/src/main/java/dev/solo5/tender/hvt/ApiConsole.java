package dev.solo5.tender.hvt;

import dev.solo5.tender.GuestConsole;
import dev.solo5.tender.TenderException;
import dev.solo5.tender.TenderProblem;
import dev.solo5.tender.hvt.hypercall.ConsoleSink;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/**
 * A console of the launch API behind a guest's.
 *
 * @param console gets a copy of what is written
 */
record ApiConsole(GuestConsole console) implements ConsoleSink {
  @Override
  public void write(MemorySegment bytes) throws TenderException {
    if (bytes.byteSize() == 0) {
      return;
    }
    try {
      console.write(bytes.toArray(ValueLayout.JAVA_BYTE));
    } catch (RuntimeException | Error e) {
      throw new TenderException(new TenderProblem.ConsoleRefused(e.toString()), e);
    }
  }
}
