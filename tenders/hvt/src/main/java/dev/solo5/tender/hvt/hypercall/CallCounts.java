package dev.solo5.tender.hvt.hypercall;

import dev.solo5.tender.RunReport.Traffic;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How often a guest made which call, and what its devices moved. Plain numbers, counted by one
 * thread: others may read them at any time, and see all of it once that thread has ended.
 */
public final class CallCounts {
  private static final String[] NAMES = {
    "", "WALLTIME", "PUTS", "POLL", "BLOCK_WRITE", "BLOCK_READ", "NET_WRITE", "NET_READ", "HALT"
  };

  /** Handles are 1..63. */
  private static final int HANDLES = 64;

  private final long[] calls = new long[NAMES.length];
  private final long[] bytes = new long[NAMES.length];
  private final long[] reads = new long[HANDLES];
  private final long[] readBytes = new long[HANDLES];
  private final long[] writes = new long[HANDLES];
  private final long[] writtenBytes = new long[HANDLES];

  /** A call was made, of a number that exists. */
  void called(int number) {
    calls[number]++;
  }

  /** A call without a device moved bytes. */
  void moved(int number, long size) {
    bytes[number] += size;
  }

  /** A device was read; 0 bytes when there was nothing to be had. */
  void read(int number, int handle, long size) {
    bytes[number] += size;
    reads[handle]++;
    readBytes[handle] += size;
  }

  /** A device was written to; 0 bytes when it took nothing. */
  void written(int number, int handle, long size) {
    bytes[number] += size;
    writes[handle]++;
    writtenBytes[handle] += size;
  }

  /** The calls that were made at all. */
  public SortedMap<String, Traffic> calls() {
    SortedMap<String, Traffic> made = new TreeMap<>();
    for (int number = 1; number < NAMES.length; number++) {
      if (calls[number] > 0) {
        made.put(NAMES[number], new Traffic(calls[number], bytes[number]));
      }
    }
    return made;
  }

  /** Reads of a device. */
  public Traffic reads(int handle) {
    return new Traffic(reads[handle], readBytes[handle]);
  }

  /** Writes to a device. */
  public Traffic writes(int handle) {
    return new Traffic(writes[handle], writtenBytes[handle]);
  }
}
