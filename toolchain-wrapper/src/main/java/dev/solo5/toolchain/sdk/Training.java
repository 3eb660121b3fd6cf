package dev.solo5.toolchain.sdk;

import dev.solo5.elf.Target;
import java.util.List;

/**
 * A run on the class path of a program that shows the JVM what the program needs: over a unikernel
 * that prints a line. How the run ends does not matter.
 *
 * @param mainClass the program's main class, or one that does more of what the program can
 * @param guest target of the unikernel
 * @param arguments before the name of the unikernel
 * @param jvmOptions options for this run alone
 */
public record Training(
    String mainClass, Target guest, List<String> arguments, List<String> jvmOptions) {
  public Training {
    arguments = List.copyOf(arguments);
    jvmOptions = List.copyOf(jvmOptions);
  }
}
