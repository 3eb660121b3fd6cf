package dev.solo5.ready;

import java.util.List;
import java.util.regex.Pattern;

/** Looks for a line on the console; examines each finished line once. */
final class ConsoleProbe implements Probe {
  private final Watched guest;
  private final Pattern pattern;
  private int next;

  ConsoleProbe(Watched guest, Pattern pattern) {
    this.guest = guest;
    this.pattern = pattern;
  }

  @Override
  public boolean holds() {
    List<String> lines;
    do {
      lines = guest.lines(next);
      next += Math.max(lines.size() - 1, 0); // the last one may still grow
      if (lines.stream().anyMatch(line -> pattern.matcher(line).find())) {
        return true;
      }
    } while (lines.size() > 1); // there may be more than it gives at once
    return false;
  }
}
