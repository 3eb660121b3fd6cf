package dev.solo5.launcher;

import dev.solo5.elf.Target;
import java.util.Optional;

/**
 * Whether this machine can run unikernels for a target.
 *
 * @param target whose tender is on the class path
 * @param obstacle why not, in one line; empty if it can
 */
public record Availability(Target target, Optional<String> obstacle) {
  /** Whether it can. */
  public boolean isAvailable() {
    return obstacle.isEmpty();
  }
}
