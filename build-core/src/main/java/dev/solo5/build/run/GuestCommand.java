package dev.solo5.build.run;

import dev.solo5.build.process.TiedProcess;
import dev.solo5.elf.Target;
import java.nio.file.Path;
import java.util.List;

/**
 * A program that runs a guest, ready to be started.
 *
 * @param target whose tender it is
 * @param line the program and its arguments
 * @param directory where it starts
 * @param tie how it ends when Maven is killed
 */
public record GuestCommand(Target target, List<String> line, Path directory, TiedProcess.Tie tie) {
  public GuestCommand {
    line = List.copyOf(line);
  }
}
