package dev.solo5.toolchain.sdk;

import dev.solo5.text.ShellWord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** How the JVM of a program is started: by its script, and in training. */
record LauncherScript(SdkProgram program, Path java) {
  /** The script. */
  String script() throws IOException {
    return Template.fill(
        "program.sh",
        Map.of(
            "PROGRAM", program.name(),
            "VERSION", Template.version(),
            "JAVA_WORD", ShellWord.of(java.toString()),
            "LOCATE", Template.text("locate.sh"),
            "YIELDING", YieldingOptions.shell(options()),
            "OPTIONS", YieldingOptions.shellWords(options()),
            "CLASS_PATH", classPath("$jars"),
            "MAIN_CLASS", program.mainClass()));
  }

  /** The cache, relative to the SDK. */
  Path cache() {
    return Path.of(SdkExporter.JARS, program.name() + ".aot");
  }

  /**
   * Arguments of java for a training run that writes the cache, in the directory of the SDK. The
   * JVM uses a cache only with the options and the jars it was made with; it takes another
   * directory for the jars, so none is named here.
   */
  List<String> training(Training training, Path unikernel) {
    List<String> arguments = new ArrayList<>(List.of("-XX:AOTCacheOutput=" + cache()));
    arguments.addAll(options());
    arguments.addAll(training.jvmOptions());
    arguments.addAll(List.of("-cp", classPath(SdkExporter.JARS), training.mainClass()));
    arguments.addAll(training.arguments());
    arguments.add(unikernel.toString());
    return arguments;
  }

  private List<String> options() {
    List<String> options = new ArrayList<>(ShortLivedJvm.OPTIONS);
    options.addAll(program.jvmOptions());
    return options;
  }

  private String classPath(String directory) {
    return program.jars().stream()
        .map(jar -> directory + "/" + jar.getFileName())
        .collect(Collectors.joining(":"));
  }
}
