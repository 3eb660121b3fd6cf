package dev.solo5.tender.virtio;

import dev.solo5.linux.Fd;
import dev.solo5.network.address.Decimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalInt;

/**
 * How the exit status of a guest gets out of its machine: a debug console at port 0x5e9. A guest
 * that reads 0xe9 there, as only such a console answers, writes its status as a decimal line before
 * it powers off.
 */
final class ExitChannel {
  private static final int MAX_STATUS = 255;

  /** More than a guest has to say; a guest that goes on has to wait, for its end. */
  private static final int LAST_BYTES = 4096;

  private ExitChannel() {}

  /** What QEMU is told: lines go to this descriptor. */
  static List<String> arguments(int descriptor) {
    return List.of(
        "-chardev",
        "file,id=status,path=/dev/fd/" + descriptor,
        "-device",
        "isa-debugcon,iobase=0x5e9,chardev=status");
  }

  /**
   * The status; empty when the guest told none, as one that knows nothing of this.
   *
   * @param reading the end of a pipe once nobody can write to it any more
   */
  static OptionalInt read(Fd reading) {
    StringBuilder told = new StringBuilder();
    long _ =
        reading.drain(bytes -> {
          told.append(new String(bytes, StandardCharsets.ISO_8859_1));
          // A line may be cut anywhere; what is before the last two of them is of no interest.
          told.delete(0, Math.max(0, told.length() - LAST_BYTES));
        });
    return parse(told.toString());
  }

  /** The last whole line, if it is a status. */
  static OptionalInt parse(String told) {
    int end = told.lastIndexOf('\n');
    if (end < 0) {
      return OptionalInt.empty();
    }
    String line = told.substring(told.lastIndexOf('\n', end - 1) + 1, end);
    int status = Decimal.parse(line);
    return status >= 0 && status <= MAX_STATUS ? OptionalInt.of(status) : OptionalInt.empty();
  }
}
