package dev.solo5.maven.tender;

import dev.solo5.toolchain.sdk.ShortLivedJvm;
import dev.solo5.toolchain.target.LinkTarget;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A tender as a Java program: everything of its command line but its arguments.
 *
 * @param java the {@code java} program
 * @param target whose tender it is
 * @param classpath its jars
 * @param options further options of the JVM, after our own
 */
public record TenderJvm(Path java, LinkTarget target, List<Path> classpath, List<String> options) {

  public TenderJvm {
    classpath = List.copyOf(classpath);
    options = List.copyOf(options);
  }

  /** The tender on the JDK that runs Maven. */
  public static TenderJvm onThisJdk(LinkTarget target, List<Path> classpath, List<String> options) {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    return new TenderJvm(java, target, classpath, options);
  }

  /** The options of the JVM, ours and then the user's. */
  List<String> allOptions() {
    List<String> all = new ArrayList<>(ShortLivedJvm.OPTIONS);
    all.addAll(ShortLivedJvm.ofTender(target));
    all.addAll(options);
    return all;
  }

  /**
   * The command that starts it.
   *
   * @param cacheOptions options that use or create a start-up cache
   * @param arguments the command line of the tender
   */
  public List<String> command(List<String> cacheOptions, List<String> arguments) {
    List<String> command = new ArrayList<>();
    command.add(java.toString());
    command.addAll(allOptions());
    command.addAll(cacheOptions);
    command.add("-cp");
    command.add(
        classpath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
    command.add("dev.solo5.tender." + target.abi() + ".Main");
    command.addAll(arguments);
    return List.copyOf(command);
  }
}
