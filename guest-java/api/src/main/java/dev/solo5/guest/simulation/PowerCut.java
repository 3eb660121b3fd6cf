package dev.solo5.guest.simulation;

/** The end of a program whose disk has lost its power: an error, so that no program handles it. */
public final class PowerCut extends Error {
  private static final long serialVersionUID = 1;

  PowerCut() {
    super("the power is cut");
  }
}
