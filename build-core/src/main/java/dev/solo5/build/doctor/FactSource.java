package dev.solo5.build.doctor;

import dev.solo5.elf.Target;
import java.util.Map;

/** Tries what a tender needs of the machine, outside of Maven. */
@FunctionalInterface
public interface FactSource {
  /**
   * What was found out, each fact by its name. None when the tender can't be had or started.
   *
   * @throws InterruptedException if the result is no longer wanted
   */
  Map<String, ProbedFact> facts(Target target) throws InterruptedException;
}
