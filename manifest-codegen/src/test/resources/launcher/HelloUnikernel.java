package org.example;

import dev.solo5.launcher.Launcher;
import dev.solo5.launcher.Unikernel;

/**
 * Launches the unikernel {@code hello}, which has no devices.
 *
 * <p>Generated from the manifest by solo5-manifest-codegen 1.0: do not edit.
 */
public final class HelloUnikernel {
  private HelloUnikernel() {
  }

  /**
   * The files of the unikernel, one for each target.
   */
  public static Unikernel unikernel() {
    return Unikernel.inProject("target/solo5", "hello");
  }

  /**
   * A launcher of this unikernel.
   */
  public static Launcher launcher() {
    return Launcher.of(unikernel());
  }
}
