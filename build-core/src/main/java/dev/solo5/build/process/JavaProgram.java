package dev.solo5.build.process;

import dev.solo5.build.keeper.Main;
import dev.solo5.elf.Target;
import dev.solo5.toolchain.sdk.ShortLivedJvm;
import dev.solo5.toolchain.sdk.YieldingOptions;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One of our Java programs, a tender or a program next to it: everything of its command line but
 * its arguments.
 *
 * @param name names its start-up cache
 * @param java the {@code java} program
 * @param classpath its jars
 * @param mainClass what is started
 * @param options all options of the JVM but the class path
 */
public record JavaProgram(
    String name, Path java, List<Path> classpath, String mainClass, List<String> options) {

  /**
   * Ties a program to whoever holds the other end of its standard input: when that is gone, in
   * whatever way, the program and its guest end.
   */
  public static final String TIED = "-Dsolo5.tie=stdin";

  public JavaProgram {
    classpath = List.copyOf(classpath);
    options = List.copyOf(options);
  }

  /**
   * The tender of a target, on the JDK that runs Maven.
   *
   * @param further options of the JVM, after ours
   */
  public static JavaProgram tender(Target target, List<Path> classpath, List<String> further) {
    List<String> ours = new ArrayList<>(ShortLivedJvm.OPTIONS);
    ours.addAll(ShortLivedJvm.ofTender(target));
    return of(
        target.text(), classpath, "dev.solo5.tender." + target.text() + ".Main", ours, further);
  }

  /** The program that tries what a tender of {@code target} needs of the machine. */
  public static JavaProgram probe(Target target, List<Path> classpath) {
    return of(
        "probe-" + target.text(),
        classpath,
        "dev.solo5.tender." + target.text() + ".Probe",
        ShortLivedJvm.OPTIONS,
        List.of());
  }

  /** The program that gives a tender networks without privileges. */
  public static JavaProgram network(List<Path> classpath) {
    List<String> options =
        Stream.concat(ShortLivedJvm.OPTIONS.stream(), ShortLivedJvm.LATE_COMPILER.stream())
            .toList();
    return of("net", classpath, "dev.solo5.network.Main", options, List.of());
  }

  /**
   * The program that translates Java to C. It works for seconds: the faster code of the second
   * compiler would come too late.
   *
   * @param further options of the JVM, after ours
   */
  public static JavaProgram translator(List<Path> classpath, List<String> further) {
    List<String> options = new ArrayList<>(ShortLivedJvm.OPTIONS);
    options.addAll(List.of("-Xmx1g", "-Xss16m"));
    return of("translator", classpath, "dev.solo5.guest.translator.Main", options, further);
  }

  /**
   * Ours beside what the environment asks of every JVM. What can be is passed on as options, since
   * a JVM that finds it in its environment says so, on the guest's console where both go the same
   * way; {@link TiedProcess} takes it out.
   */
  private static JavaProgram of(
      String name, List<Path> classpath, String main, List<String> ours, List<String> further) {
    List<String> given = new ArrayList<>(YieldingOptions.given(System.getenv()));
    given.addAll(further);
    List<String> options = new ArrayList<>(YieldingOptions.plain(System.getenv()));
    options.addAll(YieldingOptions.beside(given, ours));
    options.addAll(further);
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    return new JavaProgram(name, java, classpath, main, options);
  }

  /**
   * The program that keeps a guest when Maven is gone. It waits nearly all the time, so nothing is
   * worth compiling, and needs next to no heap.
   */
  public static JavaProgram keeper(List<Path> classpath) {
    List<String> options = new ArrayList<>(ShortLivedJvm.OPTIONS);
    options.addAll(List.of("-Xint", "-Xmx16m"));
    return of("keeper", classpath, Main.class.getName(), options, List.of());
  }

  /**
   * The command that starts it.
   *
   * @param more options of the JVM, after all others
   * @param arguments the command line of the program
   */
  public List<String> command(List<String> more, List<String> arguments) {
    List<String> command = new ArrayList<>();
    command.add(java.toString());
    command.addAll(options);
    command.addAll(more);
    command.add("-cp");
    command.add(
        classpath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
    command.add(mainClass);
    command.addAll(arguments);
    return List.copyOf(command);
  }
}
