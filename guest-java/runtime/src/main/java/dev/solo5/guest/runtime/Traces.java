package dev.solo5.guest.runtime;

import java.util.Arrays;
import org.teavm.runtime.ExceptionHandling;

/** Stack traces as a JVM has them: without what made the exception and what started the program. */
public final class Traces {
  private static final String START = Start.class.getName();
  private static final String INITIALISATION = Initialisation.class.getName();

  private Traces() {}

  /** What {@link Throwable#fillInStackTrace} does. */
  public static Throwable fillIn(Throwable exception) {
    StackTraceElement[] frames = ExceptionHandling.fillStackTrace();
    int first = 0;
    while (first < frames.length && isMaking(frames[first], exception)) {
      first++;
    }
    int end = first;
    while (end < frames.length && !isStarting(frames[end])) {
      end++;
    }
    int count = first;
    for (int i = first; i < end; i++) {
      if (!frames[i].getClassName().equals(INITIALISATION)) {
        frames[count++] = frames[i];
      }
    }
    exception.setStackTrace(Arrays.copyOfRange(frames, first, count));
    return exception;
  }

  /** Whether the frame is of what runs the program, or a thread. */
  private static boolean isStarting(StackTraceElement frame) {
    String type = frame.getClassName();
    return type.equals(START)
        || (type.equals("java.lang.Thread") && frame.getMethodName().equals("live"));
  }

  /** Whether the frame is that of this method, or of a constructor of the exception. */
  private static boolean isMaking(StackTraceElement frame, Throwable exception) {
    String method = frame.getMethodName();
    if (method.equals("fillIn") || method.equals("fillInStackTrace")) {
      return true;
    }
    if (!method.equals("<init>")) {
      return false;
    }
    for (Class<?> type = exception.getClass(); type != null; type = type.getSuperclass()) {
      if (type.getName().equals(frame.getClassName())) {
        return true;
      }
    }
    return false;
  }
}
