package dev.solo5.maven;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A {@code <run>} of {@code solo5:test}: what to run, and how it should end. */
public final class Run {
  /** Its name, in reports and in {@code -Dsolo5.test}. */
  @Nullable String id;

  /** The only target to run it under. */
  @Nullable String target;

  /** The targets to run it under; without either, all targets that the project builds. */
  @Nullable List<String> targets;

  /** The unikernel, instead of the project's. */
  @Nullable String file;

  /** The guest's memory, in MiB or with a unit: {@code 512M}. */
  @Nullable String memory;

  /** What to attach to block devices. */
  @Nullable List<Block> blocks;

  /** What to attach to network devices. */
  @Nullable List<Network> networks;

  /** The guest's command line, one argument per element. */
  @Nullable List<String> arguments;

  /** The guest's command line as a single string. */
  @Nullable String args;

  /** The status with which the guest must end; 0 by default. */
  @Nullable String expectedStatus;

  /** What must be on the console, and what must not. */
  @Nullable Console console;

  /** Seconds that it may take. */
  @Nullable String timeLimitSeconds;

  /** Made by Maven, which sets the fields by their names. */
  public Run() {}
}
