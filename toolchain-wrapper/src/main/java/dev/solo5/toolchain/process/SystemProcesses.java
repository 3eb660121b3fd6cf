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
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** Starts real processes. */
public final class SystemProcesses implements ProcessStarter {
  private final Map<String, String> environment;

  /** Processes get {@code environment}, and what makes their output the same everywhere. */
  public SystemProcesses(Map<String, String> environment) {
    this.environment = CompilerEnvironment.of(environment);
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
