package dev.solo5.tender.line;

import dev.solo5.elf.Target;
import dev.solo5.tender.NetBackend;

/** How a tender is called. */
public final class TenderUsage {
  private static final String CORE =
      """
      KERNEL is the file name of the unikernel to run.
      ARGS are passed to the unikernel, joined by single spaces.
      Core options:
        [ --mem=512 ] (guest memory in MB)
      """;

  private static final String HEAP =
      "    --x-exec-heap (make the heap and stack executable; dangerous, for experiments only)\n";

  private static final String REPORT =
      "  [ --x-report=FILE ] (write a report of the run to FILE, as JSON)\n";

  private static final String HELP = "    --help (display this help)\n";

  private static final String VERSION = "    --version (display version information)\n";

  private static final String BLOCK =
      """
          --block:NAME=PATH (attach the file or block device PATH as the block device NAME)
        [ --block-sector-size:NAME=512 ] (its sector size in bytes, a power of two from 512 to 32768)
      """;

  private static final String NET =
      NetBackend.USAGE
          + """
            [ --net-mac:NAME=HWADDR ] (its MAC address; default: random)
          """;

  private TenderUsage() {}

  /** The text for {@code --help}; ends in a newline. */
  public static String of(Program program) {
    boolean hvt = program.target() == Target.HVT;
    StringBuilder text =
        new StringBuilder("usage: ").append(program.name()).append(" [ CORE OPTIONS ] ");
    text.append(hvt ? "[ MODULE OPTIONS ] " : "").append("[ -- ] KERNEL [ ARGS ]\n").append(CORE);
    text.append(program.allowsExecutableHeap() ? HEAP : "").append(REPORT).append(HELP);
    // spt takes --version too, but has never said so.
    text.append(hvt ? VERSION : "");
    // The order in which the modules are set up.
    text.append("Compiled-in modules: ").append(hvt ? "core block net \n" : "core net block \n");
    text.append("Compiled-in module options:\n");
    return text.append(hvt ? BLOCK + NET : NET + BLOCK).toString();
  }
}
