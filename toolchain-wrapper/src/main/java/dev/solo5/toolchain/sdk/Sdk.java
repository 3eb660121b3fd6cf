package dev.solo5.toolchain.sdk;

import java.nio.file.Path;
import java.util.List;

/**
 * An SDK that was written.
 *
 * @param directory where it is
 * @param triple what the names of its tools for C begin with
 * @param uncached programs that could not be given an ahead-of-time cache they wanted: they start
 *     slower
 */
public record Sdk(Path directory, String triple, List<String> uncached) {
  public Sdk {
    uncached = List.copyOf(uncached);
  }
}
