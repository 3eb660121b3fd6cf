package org.teavm.model.util;

import java.util.Set;
import org.teavm.callgraph.CallGraph;
import org.teavm.dependency.DependencyInfo;
import org.teavm.model.ListableClassReaderSource;
import org.teavm.model.MethodReference;

/**
 * Finds no method in which a thread may wait, in the place of the translator's class of this name:
 * nothing depends on it, as threads have a stack.
 */
public class AsyncMethodFinder {
  /** Nothing is looked at. */
  public AsyncMethodFinder(CallGraph calls, DependencyInfo dependencies) {}

  /** Finds nothing. */
  public void find(ListableClassReaderSource classes) {}

  /** None. */
  public Set<MethodReference> getAsyncMethods() {
    return Set.of();
  }

  /** None. */
  public Set<MethodReference> getAsyncFamilyMethods() {
    return Set.of();
  }

  /** Whether there are any. */
  public boolean hasAsyncMethods() {
    return false;
  }
}
