package org.teavm.classlib.impl.console;

import dev.solo5.guest.runtime.Native;
import org.teavm.interop.Address;

/** Both of a program's output streams are the console. */
public final class Console {
  private Console() {}

  /** Prints bytes. */
  public static void writeStderr(byte[] bytes, int offset, int count) {
    writeStdout(bytes, offset, count);
  }

  /** Prints bytes. */
  public static void writeStdout(byte[] bytes, int offset, int count) {
    if (count > 0) {
      Native.consoleWrite(Address.ofData(bytes).add(offset), count);
    }
  }
}
