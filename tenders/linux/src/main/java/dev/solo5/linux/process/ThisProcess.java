package dev.solo5.linux.process;

import dev.solo5.linux.LinuxException;
import dev.solo5.linux.abi.Resource;
import dev.solo5.linux.call.Processes;
import dev.solo5.linux.call.Struct;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

/** The process that asks. */
public final class ThisProcess {
  private static final long KIBIBYTE = 1024;

  private ThisProcess() {}

  /** Its id. Not from {@code ProcessHandle}, which sets up threads to watch other processes. */
  public static int id() {
    return Processes.ownId();
  }

  /** The most memory that was resident until now, in bytes. */
  public static long peakResidentBytes() throws LinuxException {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment usage = arena.allocate(Resource.Rusage.SIZE, Long.BYTES);
      LinuxException.check("getrusage", Processes.usage(Resource.RUSAGE_SELF, usage));
      return Struct.fields(usage).getLong(Resource.Rusage.RU_MAXRSS) * KIBIBYTE;
    }
  }

  /** Ends this process at once, without any of the virtual machine's own farewell. */
  public static void endAtOnce(int status) {
    Processes.exitGroup(status);
  }
}
