package dev.solo5.maven.jdk;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The words that were typed after {@code mvn}. */
public final class MavenWords {
  private static final String LAUNCHER = "org.codehaus.plexus.classworlds.launcher.Launcher";

  private final List<String> words;

  private MavenWords(List<String> words) {
    this.words = Collections.unmodifiableList(words);
  }

  /**
   * Reads those of this process; nothing when it is not the program {@code mvn} but something that
   * has Maven inside, such as a daemon or an IDE.
   *
   * @param proc {@code /proc/self/cmdline}: proc(5), each word ends in NUL
   */
  public static Optional<MavenWords> of(Path proc) {
    try {
      String text = new String(Files.readAllBytes(proc), StandardCharsets.UTF_8);
      List<String> all = Arrays.asList(text.split("\0", -1));
      int launcher = all.indexOf(LAUNCHER);
      return launcher < 0
          ? Optional.empty()
          : Optional.of(new MavenWords(all.subList(launcher + 1, all.size() - 1)));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Its words. */
  public List<String> words() {
    return words;
  }

  /** Words for a shell. */
  public static String shown(List<String> words) {
    return words.stream().map(MavenWords::quoted).collect(Collectors.joining(" "));
  }

  private static String quoted(String word) {
    return word.matches("[A-Za-z0-9_@%+=:,./-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
  }
}
