package dev.solo5.toolchain.process;

/** Hears how far long work is. Called from any thread; returns at once and throws nothing. */
@FunctionalInterface
public interface Progress {
  /** Nobody listens. */
  Progress UNHEARD = (_, _, _) -> {};

  /**
   * Some of the work is done. Equal numbers end it.
   *
   * @param work what is being done, for a person: {@code Compiling}
   * @param done how many parts, from 0
   * @param total of how many
   */
  void at(String work, int done, int total);
}
