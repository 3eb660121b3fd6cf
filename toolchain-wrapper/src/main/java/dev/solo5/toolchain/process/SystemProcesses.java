package dev.solo5.toolchain.process;

import dev.solo5.toolchain.problem.ToolchainException;
import dev.solo5.toolchain.problem.ToolchainProblem.NotStarted;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** Starts real processes. */
public final class SystemProcesses implements ProcessStarter {
  /**
   * LC_ALL: messages in English, with plain quotes. PWD: compilers take the directory they write
   * into debug information from it when it names the current directory, and this name is the same
   * for any. SOURCE_DATE_EPOCH: what __DATE__ and __TIME__ say.
   */
  private static final Map<String, String> FIXED =
      Map.of("LC_ALL", "C", "PWD", "/proc/self/cwd", "SOURCE_DATE_EPOCH", "0");

  /** With these, the same sources, flags and compiler could give something else. */
  private static final Set<String> DROPPED =
      Set.of(
          "CPATH",
          "C_INCLUDE_PATH",
          "LIBRARY_PATH",
          "LD_RUN_PATH",
          "GCC_EXEC_PREFIX",
          "GCC_COLORS",
          "COMPILER_PATH",
          "CCC_OVERRIDE_OPTIONS",
          "DEPENDENCIES_OUTPUT",
          "SUNPRO_DEPENDENCIES");

  private final Map<String, String> environment;

  /** Processes get {@code environment}, and what makes their output the same everywhere. */
  public SystemProcesses(Map<String, String> environment) {
    this.environment = Map.copyOf(environment);
  }

  @Override
  public Finished run(Command command) throws ToolchainException, InterruptedException {
    try {
      return finish(start(command));
    } catch (IOException e) {
      String reason = Objects.toString(e.getMessage(), e.getClass().getSimpleName());
      throw new ToolchainException(new NotStarted(command.program(), reason), e);
    }
  }

  private static Finished finish(Process process) throws IOException, InterruptedException {
    var output = new FutureTask<>(() -> readAll(process.getInputStream()));
    Thread.ofVirtual().start(output);
    try {
      int status = process.waitFor();
      return new Finished(status, output.get());
    } catch (InterruptedException e) {
      process.destroyForcibly();
      throw e;
    } catch (ExecutionException e) {
      throw new IOException("its output can't be read", e.getCause());
    }
  }

  private Process start(Command command) throws IOException {
    List<String> line = new ArrayList<>();
    line.add(command.program().toString());
    line.addAll(command.arguments());
    var builder = new ProcessBuilder(line);
    builder.directory(command.workingDirectory().toFile());
    builder.redirectErrorStream(true);
    builder.environment().clear();
    builder.environment().putAll(environment);
    builder.environment().keySet().removeAll(DROPPED);
    builder.environment().putAll(FIXED);
    Process process = builder.start();
    process.getOutputStream().close();
    return process;
  }

  private static String readAll(InputStream stream) throws IOException {
    try (stream) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
