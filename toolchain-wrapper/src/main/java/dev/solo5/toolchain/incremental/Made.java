package dev.solo5.toolchain.incremental;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How an output was made.
 *
 * @param key of the command that made it: tool and arguments
 * @param inputs digest of each file that was read, or {@link FileDigests#ABSENT} for one that would
 *     have been read had it been there
 * @param digest of the output
 */
public record Made(String key, SortedMap<Path, String> inputs, String digest) {
  /** Copies {@code inputs}. */
  public static Made of(String key, Map<Path, String> inputs, String digest) {
    return new Made(key, new TreeMap<>(inputs), digest);
  }

  /**
   * Whether making {@code output} again, with the command of {@code wanted}, would change nothing.
   */
  public boolean isCurrent(Path output, String wanted, FileDigests digests) throws IOException {
    if (!key.equals(wanted)) {
      return false;
    }
    for (Map.Entry<Path, String> input : inputs.entrySet()) {
      if (!digests.of(input.getKey()).equals(input.getValue())) {
        return false;
      }
    }
    return digests.of(output).equals(digest);
  }
}
