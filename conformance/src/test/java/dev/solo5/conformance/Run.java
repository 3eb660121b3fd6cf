package dev.solo5.conformance;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A run of a unikernel, to be described step by step and then started. */
final class Run {

  private final List<String> tender;
  private final Path directory;
  private final Path unikernel;
  private int memoryMiB;
  private final List<String> wrapper = new ArrayList<>();
  private final List<String> options = new ArrayList<>();
  private final List<String> arguments = new ArrayList<>();

  Run(List<String> tender, int memoryMiB, Path directory, Path unikernel) {
    this.tender = List.copyOf(tender);
    this.memoryMiB = memoryMiB;
    this.directory = directory;
    this.unikernel = unikernel;
  }

  /** Gives the guest another size of memory than the table prescribes. */
  Run memory(int megabytes) {
    memoryMiB = megabytes;
    return this;
  }

  /** Adds options of the tender. */
  Run with(String... more) {
    options.addAll(List.of(more));
    return this;
  }

  /** Attaches a file. */
  Run block(String device, Path file) {
    return with("--block:" + device + "=" + file);
  }

  /** Adds arguments of the guest. */
  Run saying(String... more) {
    arguments.addAll(List.of(more));
    return this;
  }

  /** Runs within a network of its own. */
  Run within(Network network) {
    wrapper.addAll(network.command());
    return this;
  }

  /** Starts the tender through another program. */
  Run through(String... program) {
    wrapper.addAll(List.of(program));
    return this;
  }

  /** Runs to the end. */
  Ending end() {
    return Commands.run(command(), directory);
  }

  /** Starts, and leaves the rest to the caller. */
  Process start() {
    return Commands.start(command(), directory);
  }

  private List<String> command() {
    List<String> command = new ArrayList<>(wrapper);
    command.addAll(tender);
    command.add("--mem=" + memoryMiB);
    command.addAll(options);
    command.add("--");
    command.add(unikernel.toString());
    command.addAll(arguments);
    return command;
  }
}
