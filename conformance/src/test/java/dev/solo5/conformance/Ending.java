package dev.solo5.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

/**
 * How a run ended: the verdicts of the table are its methods.
 *
 * @param status as a shell would see it
 * @param output of the guest and messages of the tender, in order, one character per byte
 * @param command what was run, for messages
 */
record Ending(int status, String output, List<String> command) {

  /** Status of a guest whose bindings gave up. */
  private static final int ABORTED = 255;

  private static final int SEGMENTATION_FAULT = 139;
  private static final int FORBIDDEN_SYSTEM_CALL = 159;

  /** The guest found everything as it should be. */
  Ending passes() {
    return ends(0).says("SUCCESS\n");
  }

  /** The guest's bindings stopped it. */
  Ending aborts() {
    return ends(ABORTED).says("ABORT");
  }

  /** The guest was killed for an access to memory. */
  Ending isSegfault() {
    return ends(SEGMENTATION_FAULT);
  }

  /** The guest was killed for a system call. */
  Ending isSigsys() {
    return ends(FORBIDDEN_SYSTEM_CALL);
  }

  /** The tender, or the guest, ended with this status and these words. */
  Ending failsWith(int expected, String text) {
    return ends(expected).says(text);
  }

  /** Guest code touched what it must not: trapped by the bindings, killed under spt. */
  Ending faults(Target target) {
    return switch (target) {
      case HVT, VIRTIO -> aborts();
      case SPT -> isSegfault();
    };
  }

  /** Guest code wrote to what the host, or a guest of virtio itself, maps read-only. */
  Ending isWriteProtected(Target target) {
    return switch (target) {
      case VIRTIO -> aborts();
      case HVT -> failsWith(1, "host/guest translation fault");
      case SPT -> isSegfault();
    };
  }

  Ending ends(int expected) {
    assertEquals(expected, status, this::toString);
    return this;
  }

  Ending says(String text) {
    assertTrue(output.contains(text), () -> "no \"" + text + "\" in " + this);
    return this;
  }

  Ending hasOutput(String expected) {
    assertEquals(expected, output, this::toString);
    return this;
  }

  Ending doesNotSay(String text) {
    assertFalse(output.contains(text), () -> "\"" + text + "\" in " + this);
    return this;
  }

  @Override
  public String toString() {
    String shown = output.length() <= 4000 ? output : output.substring(0, 4000) + " ...";
    return "status " + status + " of " + command + ":\n" + shown;
  }
}
