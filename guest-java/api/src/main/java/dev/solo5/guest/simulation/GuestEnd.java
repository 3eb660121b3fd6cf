package dev.solo5.guest.simulation;

/**
 * The end that a simulated program has asked for, by {@code Guest.exit} or {@code Guest.abort}: an
 * error, so that no program handles it.
 */
public final class GuestEnd extends Error {
  private static final long serialVersionUID = 1;

  private final int status;

  GuestEnd(int status) {
    super(status == Simulation.ABORTED ? "abort" : "exit status " + status);
    this.status = status;
  }

  /** The status; 255 for an abort. */
  public int status() {
    return status;
  }
}
