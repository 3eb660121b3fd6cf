package dev.solo5.toolchain;

import dev.solo5.elf.Machine;
import dev.solo5.elf.Target;
import dev.solo5.toolchain.problem.Diagnostic;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A build that succeeded.
 *
 * @param architecture what it was built for
 * @param binaries the unikernel of each target, absolute
 * @param compiled sources compiled now
 * @param upToDate sources whose object was still right
 * @param linked targets linked now
 * @param warnings what compilers and linkers said of what was compiled and linked now
 */
public record BuildResult(
    Machine architecture,
    SortedMap<Target, Path> binaries,
    int compiled,
    int upToDate,
    int linked,
    List<Diagnostic> warnings) {
  public BuildResult {
    binaries = Collections.unmodifiableSortedMap(new TreeMap<>(binaries));
    warnings = List.copyOf(warnings);
  }

  /** Whether nothing was compiled and nothing linked. */
  public boolean wasUpToDate() {
    return compiled == 0 && linked == 0;
  }
}
