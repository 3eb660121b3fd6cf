package dev.solo5.build.doctor;

import java.util.ArrayList;
import java.util.List;

/**
 * Looks at a machine.
 *
 * @param probing tries what takes native calls
 */
public record Doctor(ExaminedMachine machine, FactSource probing) {

  /** Everything that was checked, in an order that makes sense to a person. */
  public Findings look() throws InterruptedException {
    List<Check> checks = new ArrayList<>(new BuildChecks(machine).all());
    checks.addAll(new RunChecks(machine, probing).all());
    checks.addAll(new DiskChecks(machine).all());
    return new Findings(checks);
  }
}
