package dev.solo5.toolchain;

import java.util.List;

/**
 * How a unikernel is linked.
 *
 * @param flags after all others, as the compiler's driver takes them
 * @param mapFiles whether the linker's map is kept beside each unikernel, as {@code
 *     NAME.TARGET.map}
 * @param constructors what becomes of constructors of globals
 */
public record LinkOptions(List<String> flags, boolean mapFiles, Constructors constructors) {
  /** Nothing beyond what the toolchain does by itself. */
  public static final LinkOptions NONE = new LinkOptions(List.of(), false, Constructors.RUN);

  public LinkOptions {
    flags = List.copyOf(flags);
  }

  /** What calls the functions in {@code .init_array}. */
  public enum Constructors {
    /** They are called before {@code solo5_app_main}. */
    RUN,
    /** They are left to the program, which finds them from {@code __init_array_start} on. */
    LEAVE
  }

  /** These options with other flags. */
  public LinkOptions withFlags(List<String> others) {
    return new LinkOptions(others, mapFiles, constructors);
  }

  /** These options with map files, or without. */
  public LinkOptions withMapFiles(boolean wanted) {
    return new LinkOptions(flags, wanted, constructors);
  }

  /** These options with another way to treat constructors. */
  public LinkOptions withConstructors(Constructors treated) {
    return new LinkOptions(flags, mapFiles, treated);
  }
}
