package org.example;

import dev.solo5.launcher.Disk;
import dev.solo5.launcher.Launcher;
import dev.solo5.launcher.Unikernel;

/**
 * Launches the unikernel {@code storage}: each of its devices is attached by a method of its own,
 * in the order of the manifest; what they return in the end can be started.
 *
 * <p>Generated from the manifest by solo5-manifest-codegen 1.0: do not edit.
 */
public final class StorageUnikernel {
  private StorageUnikernel() {
  }

  /**
   * The files of the unikernel, one for each target.
   */
  public static Unikernel unikernel() {
    return Unikernel.inProject("target/solo5", "storage");
  }

  /**
   * A launcher of this unikernel, which lacks its devices.
   */
  public static NeedsStorage launcher() {
    return new NeedsStorage(Launcher.of(unikernel()));
  }

  /**
   * A launcher that lacks the block device {@code storage}.
   */
  public static final class NeedsStorage {
    private final Launcher launcher;

    private NeedsStorage(Launcher launcher) {
      this.launcher = launcher;
    }

    /**
     * Attaches the block device {@code storage}.
     */
    public Launcher storage(Disk disk) {
      return launcher.attach("storage", disk);
    }
  }
}
