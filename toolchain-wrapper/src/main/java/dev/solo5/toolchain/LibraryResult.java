package dev.solo5.toolchain;

import dev.solo5.elf.Machine;
import dev.solo5.toolchain.problem.Diagnostic;
import java.nio.file.Path;
import java.util.List;

/**
 * A library that was built.
 *
 * @param architecture what it was built for
 * @param archive absolute
 * @param compiled sources compiled now
 * @param upToDate sources whose object was still right
 * @param archived whether the archive was made now
 * @param warnings what the compiler said of what was compiled now
 */
public record LibraryResult(
    Machine architecture,
    Path archive,
    int compiled,
    int upToDate,
    boolean archived,
    List<Diagnostic> warnings) {
  public LibraryResult {
    warnings = List.copyOf(warnings);
  }

  /** Whether nothing was compiled and the archive is as it was. */
  public boolean wasUpToDate() {
    return compiled == 0 && !archived;
  }
}
