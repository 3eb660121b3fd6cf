package dev.solo5.guest.platform;

import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A JVM without a simulation: it has a console, clocks, arguments and an end, but no devices. */
final class JvmPlatform extends Platform {
  static final JvmPlatform INSTANCE = new JvmPlatform();

  /** What a guest ends with that aborts. */
  private static final int ABORTED = 255;

  private JvmPlatform() {}

  /** What follows the main class in the command that started the JVM. */
  @Override
  public String commandLine() {
    String command = System.getProperty("sun.java.command", "");
    int space = command.indexOf(' ');
    return space < 0 ? "" : command.substring(space + 1);
  }

  @Override
  public void consoleWrite(byte[] bytes, int offset, int length) {
    System.out.write(bytes, offset, length);
  }

  @Override
  public void consoleFlush() {
    System.out.flush();
  }

  @Override
  public long monotonicNanos() {
    return System.nanoTime();
  }

  @Override
  public long wallNanos() {
    return WallClock.nanos();
  }

  @Override
  public void exit(int status) {
    System.out.flush();
    System.exit(status);
  }

  @Override
  public void abort() {
    System.out.flush();
    Runtime.getRuntime().halt(ABORTED);
  }

  @Override
  public @Nullable NetLink net(String name) {
    return null;
  }

  @Override
  public @Nullable BlockLink block(String name) {
    return null;
  }

  @Override
  public String devices() {
    return "a JVM has no devices: give this thread some with"
        + " dev.solo5.guest.simulation.Simulation, before it asks";
  }

  @Override
  public long await(long handles, long deadlineNanos) throws InterruptedException {
    long left = deadlineNanos == Long.MAX_VALUE ? deadlineNanos : deadlineNanos - System.nanoTime();
    TimeUnit.NANOSECONDS.sleep(left);
    return 0;
  }

  @Override
  public Region allocate(int size) {
    return new BufferRegion(size);
  }
}
