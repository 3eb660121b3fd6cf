package org.teavm.backend.lowlevel.transform;

import java.util.Set;
import org.teavm.model.ClassReaderSource;
import org.teavm.model.MethodReference;
import org.teavm.model.Program;

/**
 * Leaves methods as they are, in the place of the translator's class of this name. That one has
 * them return where a thread waits, and go on from there when they are called again: it fails where
 * a class initialiser may wait, loses what such an initialiser had done, and makes code that may
 * wait several times slower. Threads have a stack instead: the runtime's {@code threads.h}.
 */
public class CoroutineTransformation {
  /** What the translator finds about methods that may wait makes no difference. */
  public CoroutineTransformation(
      ClassReaderSource classes, Set<MethodReference> waiting, boolean threads) {}

  /** Does nothing. */
  public void apply(Program program, MethodReference method) {}
}
