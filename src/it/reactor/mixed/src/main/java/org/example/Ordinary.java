package org.example;

/** Compiled beside, or without, a unikernel. */
final class Ordinary {
  private Ordinary() {}
}
