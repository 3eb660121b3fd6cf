package dev.solo5.toolchain.sdk;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What to export.
 *
 * @param directory the SDK: made, or replaced when it is an SDK already
 * @param linker name or path of the linker; empty: the one that belongs to the compiler
 * @param objcopy name or path of objcopy; empty: the one that belongs to the compiler
 * @param programs what goes to {@code bin} beside the tools for C
 * @param java the {@code java} program that the programs run on while it is there
 */
public record SdkRequest(
    Path directory,
    Optional<String> linker,
    Optional<String> objcopy,
    List<SdkProgram> programs,
    Path java) {
  public SdkRequest {
    directory = directory.toAbsolutePath().normalize();
    programs = List.copyOf(programs);
    java = java.toAbsolutePath();
  }
}
