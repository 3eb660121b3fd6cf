package org.example;

import dev.solo5.launcher.Disk;
import dev.solo5.launcher.Launcher;
import dev.solo5.launcher.Network;
import dev.solo5.launcher.Unikernel;

/**
 * Launches the unikernel {@code router}: each of its devices is attached by a method of its own,
 * in the order of the manifest; what they return in the end can be started.
 *
 * <p>Generated from the manifest by solo5-manifest-codegen 1.0: do not edit.
 */
public final class RouterUnikernel {
  private RouterUnikernel() {
  }

  /**
   * The files of the unikernel, one for each target.
   */
  public static Unikernel unikernel() {
    return Unikernel.inProject("target/solo5", "router");
  }

  /**
   * A launcher of this unikernel, which lacks its devices.
   */
  public static NeedsInside launcher() {
    return new NeedsInside(Launcher.of(unikernel()));
  }

  /**
   * A launcher that lacks the network {@code inside}.
   */
  public static final class NeedsInside {
    private final Launcher launcher;

    private NeedsInside(Launcher launcher) {
      this.launcher = launcher;
    }

    /**
     * Attaches the network {@code inside}.
     */
    public NeedsOutside inside(Network network) {
      return new NeedsOutside(launcher.attach("inside", network));
    }
  }

  /**
   * A launcher that lacks the network {@code outside}.
   */
  public static final class NeedsOutside {
    private final Launcher launcher;

    private NeedsOutside(Launcher launcher) {
      this.launcher = launcher;
    }

    /**
     * Attaches the network {@code outside}.
     */
    public NeedsLog outside(Network network) {
      return new NeedsLog(launcher.attach("outside", network));
    }
  }

  /**
   * A launcher that lacks the block device {@code log}.
   */
  public static final class NeedsLog {
    private final Launcher launcher;

    private NeedsLog(Launcher launcher) {
      this.launcher = launcher;
    }

    /**
     * Attaches the block device {@code log}.
     */
    public Launcher log(Disk disk) {
      return launcher.attach("log", disk);
    }
  }
}
