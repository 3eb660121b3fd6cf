package dev.solo5.toolchain.sdk;

import dev.solo5.text.ShellWord;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A Java program of an SDK.
 *
 * @param name what it is called in {@code bin}
 * @param mainClass its class
 * @param jars its class path; programs share jars of one name
 * @param jvmOptions further options of its JVM, words without spaces or quotes
 * @param training how to run it once for its ahead-of-time cache; empty: it gets none
 */
public record SdkProgram(
    String name,
    String mainClass,
    List<Path> jars,
    List<String> jvmOptions,
    Optional<Training> training) {
  public SdkProgram {
    if (!ShellWord.isPlain(name) || name.contains("/")) {
      throw new IllegalArgumentException("program \"" + name + "\", expected a plain file name");
    }
    if (!jvmOptions.stream().allMatch(ShellWord::isPlain)) {
      throw new IllegalArgumentException("JVM options " + jvmOptions + ", expected plain words");
    }
    jars = List.copyOf(jars);
    jvmOptions = List.copyOf(jvmOptions);
  }
}
