package dev.solo5.ready;

import java.util.List;
import java.util.Optional;

/** A guest as seen from outside. Any thread may ask. */
public interface Watched {
  /**
   * Console lines.
   *
   * @param from index of the first line wanted, from 0
   * @return the lines so far; the last one may be unfinished and grow
   */
  List<String> lines(int from);

  /**
   * How the guest ended, in words like "with status 3"; empty while it runs. Every line written
   * before the end is visible once this is present.
   */
  Optional<String> end();
}
