package dev.solo5.launcher;

import dev.solo5.elf.Target;
import dev.solo5.tender.Tender;
import java.util.List;

/** The targets that can be launched from this program. */
public final class Targets {
  private Targets() {}

  /**
   * Every target with a tender on the class path, spt first, and whether this machine can run it.
   */
  public static List<Availability> installed() {
    return Tender.installed().stream()
        .map(tender -> new Availability(tender.target(), tender.obstacle()))
        .toList();
  }

  /** The targets that this machine can run, spt first. */
  public static List<Target> available() {
    return installed().stream()
        .filter(Availability::isAvailable)
        .map(Availability::target)
        .toList();
  }
}
