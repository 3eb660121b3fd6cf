package dev.solo5.maven;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A {@code <run>} of {@code solo5:test}: what is run, and how it is to end. */
public final class Run {
  /** Its name, in reports and in {@code -Dsolo5.test}. */
  @Nullable String id;

  /** The only target under which it runs. */
  @Nullable String target;

  /** The targets under which it runs; without either, all that the project builds. */
  @Nullable List<String> targets;

  /** The unikernel, instead of the project's. */
  @Nullable String file;

  /** Memory of the guest: MiB, or with a unit, {@code 512M}. */
  @Nullable String memory;

  /** What is attached to block devices. */
  @Nullable List<Block> blocks;

  /** What is attached to network devices. */
  @Nullable List<Network> networks;

  /** The guest's command line, argument by argument. */
  @Nullable List<String> arguments;

  /** The guest's command line as one text. */
  @Nullable String args;

  /** The status with which the guest has to end; 0 unless given. */
  @Nullable String expectedStatus;

  /** What has to be on the console, and what may not. */
  @Nullable Console console;

  /** Seconds that it may take. */
  @Nullable String timeLimitSeconds;

  /** Made by Maven, which sets the fields by their names. */
  public Run() {}
}
