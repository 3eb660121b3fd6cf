package dev.solo5.toolchain.bindings;

import dev.solo5.elf.Target;
import java.nio.file.Path;
import java.util.List;

/**
 * The bindings of one target, ready to be linked.
 *
 * @param object the one relocatable object, to be linked first
 * @param linkerScript the layout of the unikernel
 * @param includeDirectory where {@code solo5.h} and {@code mft_abi.h} are
 * @param firstIncludeDirectory headers that stand for the compiler's own where those want a C
 *     library, to be searched before them
 * @param lastIncludeDirectory headers that complete the compiler's own, to be searched after all
 *     others
 * @param lastCxxIncludeDirectory the same for C++
 */
public record Bindings(
    Path object,
    Path linkerScript,
    Path includeDirectory,
    Path firstIncludeDirectory,
    Path lastIncludeDirectory,
    Path lastCxxIncludeDirectory) {
  /** The targets that there are bindings of. */
  public static final List<Target> TARGETS =
      List.of(Target.HVT, Target.SPT, Target.VIRTIO, Target.STUB);
}
