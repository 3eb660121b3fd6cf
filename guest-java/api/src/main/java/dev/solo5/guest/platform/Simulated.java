package dev.solo5.guest.platform;

import org.jspecify.annotations.Nullable;

/** Which platform the threads of a JVM have. Guests never load this. */
public final class Simulated {
  private static final InheritableThreadLocal<@Nullable Platform> OF_THREAD =
      new InheritableThreadLocal<>();

  private Simulated() {}

  /** That of a simulation, or the JVM itself. */
  static Platform platform() {
    Platform platform = OF_THREAD.get();
    return platform == null ? JvmPlatform.INSTANCE : platform;
  }

  /** Gives this thread, and those that it starts from now on, a platform; null takes it back. */
  public static void use(@Nullable Platform platform) {
    if (platform == null) {
      OF_THREAD.remove();
    } else {
      OF_THREAD.set(platform);
    }
  }
}
