package dev.solo5.toolchain.compiler;

import dev.solo5.elf.Machine;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A C compiler with the tools that belong to it.
 *
 * @param path what is started, absolute, as found: a name such as {@code ccache}'s can matter
 * @param kind the family
 * @param majorVersion its major version
 * @param version the first line of {@code --version}
 * @param triple its {@code -dumpmachine}
 * @param architecture what it builds for
 * @param headerDirectory its own freestanding headers
 * @param linker the linker, absolute
 * @param objcopy the objcopy, absolute
 * @param archiver the ar, absolute: one that knows objects of link-time optimisation where there is
 *     one
 * @param identity hexadecimal SHA-256 that changes when any of these programs does; part of every
 *     key of something compiled
 */
public record Compiler(
    Path path,
    CompilerKind kind,
    int majorVersion,
    String version,
    String triple,
    Machine architecture,
    Path headerDirectory,
    Path linker,
    Path objcopy,
    Path archiver,
    String identity) {
  /** From {@link #texts}. */
  static Compiler of(List<String> texts) {
    return new Compiler(
        Path.of(texts.get(0)),
        CompilerKind.valueOf(texts.get(1)),
        Integer.parseInt(texts.get(2)),
        texts.get(3),
        texts.get(4),
        Machine.valueOf(texts.get(5)),
        Path.of(texts.get(6)),
        Path.of(texts.get(7)),
        Path.of(texts.get(8)),
        Path.of(texts.get(9)),
        texts.get(10));
  }

  /** What is kept of it: all of it, in the order above. */
  List<String> texts() {
    return Stream.of(
            path,
            kind.name(),
            majorVersion,
            version,
            triple,
            architecture.name(),
            headerDirectory,
            linker,
            objcopy,
            archiver,
            identity)
        .map(Object::toString)
        .toList();
  }
}
