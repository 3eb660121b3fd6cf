package org.example;

import dev.solo5.launcher.Disk;
import dev.solo5.launcher.Launcher;
import dev.solo5.launcher.Network;
import dev.solo5.launcher.Unikernel;

/**
 * Launches the unikernel {@code odd}: each of its devices is attached by a method of its own,
 * in the order of the manifest; what they return in the end can be started.
 *
 * <p>Generated from the manifest by solo5-manifest-codegen 1.0: do not edit.
 */
public final class OddUnikernel {
  private OddUnikernel() {
  }

  /**
   * The files of the unikernel, one for each target.
   */
  public static Unikernel unikernel() {
    return Unikernel.inProject("target/solo5", "odd");
  }

  /**
   * A launcher of this unikernel, which lacks its devices.
   */
  public static NeedsClass launcher() {
    return new NeedsClass(Launcher.of(unikernel()));
  }

  /**
   * A launcher that lacks the block device {@code class}.
   */
  public static final class NeedsClass {
    private final Launcher launcher;

    private NeedsClass(Launcher launcher) {
      this.launcher = launcher;
    }

    /**
     * Attaches the block device {@code class}.
     */
    public Needs0lan class_(Disk disk) {
      return new Needs0lan(launcher.attach("class", disk));
    }
  }

  /**
   * A launcher that lacks the network {@code 0lan}.
   */
  public static final class Needs0lan {
    private final Launcher launcher;

    private Needs0lan(Launcher launcher) {
      this.launcher = launcher;
    }

    /**
     * Attaches the network {@code 0lan}.
     */
    public NeedsA _0lan(Network network) {
      return new NeedsA(launcher.attach("0lan", network));
    }
  }

  /**
   * A launcher that lacks the block device {@code a}.
   */
  public static final class NeedsA {
    private final Launcher launcher;

    private NeedsA(Launcher launcher) {
      this.launcher = launcher;
    }

    /**
     * Attaches the block device {@code a}.
     */
    public NeedsA_2 a(Disk disk) {
      return new NeedsA_2(launcher.attach("a", disk));
    }
  }

  /**
   * A launcher that lacks the network {@code A}.
   */
  public static final class NeedsA_2 {
    private final Launcher launcher;

    private NeedsA_2(Launcher launcher) {
      this.launcher = launcher;
    }

    /**
     * Attaches the network {@code A}.
     */
    public NeedsGetClass A(Network network) {
      return new NeedsGetClass(launcher.attach("A", network));
    }
  }

  /**
   * A launcher that lacks the block device {@code getClass}.
   */
  public static final class NeedsGetClass {
    private final Launcher launcher;

    private NeedsGetClass(Launcher launcher) {
      this.launcher = launcher;
    }

    /**
     * Attaches the block device {@code getClass}.
     */
    public NeedsStart getClass(Disk disk) {
      return new NeedsStart(launcher.attach("getClass", disk));
    }
  }

  /**
   * A launcher that lacks the block device {@code start}.
   */
  public static final class NeedsStart {
    private final Launcher launcher;

    private NeedsStart(Launcher launcher) {
      this.launcher = launcher;
    }

    /**
     * Attaches the block device {@code start}.
     */
    public NeedsLauncher start(Disk disk) {
      return new NeedsLauncher(launcher.attach("start", disk));
    }
  }

  /**
   * A launcher that lacks the network {@code launcher}.
   */
  public static final class NeedsLauncher {
    private final Launcher launcher;

    private NeedsLauncher(Launcher launcher) {
      this.launcher = launcher;
    }

    /**
     * Attaches the network {@code launcher}.
     */
    public NeedsTrue launcher(Network network) {
      return new NeedsTrue(launcher.attach("launcher", network));
    }
  }

  /**
   * A launcher that lacks the network {@code true}.
   */
  public static final class NeedsTrue {
    private final Launcher launcher;

    private NeedsTrue(Launcher launcher) {
      this.launcher = launcher;
    }

    /**
     * Attaches the network {@code true}.
     */
    public Launcher true_(Network network) {
      return launcher.attach("true", network);
    }
  }
}
