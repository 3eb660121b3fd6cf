package dev.solo5.guest.translator;

import java.nio.file.Path;
import java.util.List;

/**
 * A program in C, ready to be compiled.
 *
 * @param sources those of the program and of the runtime
 * @param flags how they are compiled, whatever else is asked of the compiler: the language that
 *     they are written in is C whose integers wrap and whose pointers may alias
 * @param classes how many classes were translated
 */
public record TranslatedProgram(List<Path> sources, List<String> flags, int classes) {
  public TranslatedProgram {
    sources = List.copyOf(sources);
    flags = List.copyOf(flags);
  }
}
