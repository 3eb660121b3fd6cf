package dev.solo5.guest.classlib.java.lang;

import dev.solo5.guest.runtime.CommandLine;
import dev.solo5.guest.runtime.Lifetime;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** Methods of {@link System}. */
public final class SystemMethods {
  private SystemMethods() {}

  /** Ends the guest, after its hooks. */
  public static void exit(int status) {
    Lifetime.exit(status);
  }

  /** A property. */
  public static @Nullable String getProperty(String key) {
    checkKey(key);
    return SystemProperties.all().getProperty(key);
  }

  /** A property, or what is given. */
  public static @Nullable String getProperty(String key, @Nullable String otherwise) {
    checkKey(key);
    return SystemProperties.all().getProperty(key, otherwise);
  }

  /** All properties, which can be changed. */
  public static Properties getProperties() {
    return SystemProperties.all();
  }

  /** Has other properties; null for those of the beginning. */
  public static void setProperties(@Nullable Properties properties) {
    SystemProperties.set(properties);
  }

  /** Sets a property; what it was. */
  public static @Nullable String setProperty(String key, String value) {
    checkKey(key);
    return (String) SystemProperties.all().setProperty(key, value);
  }

  /** Removes a property; what it was. */
  public static @Nullable String clearProperty(String key) {
    checkKey(key);
    return (String) SystemProperties.all().remove(key);
  }

  /** A variable of the environment, which the command line gives. */
  public static @Nullable String getenv(String name) {
    return CommandLine.environment().get(name);
  }

  /** All variables of the environment. */
  public static Map<String, String> getenv() {
    return CommandLine.environment();
  }

  private static void checkKey(String key) {
    if (key == null) {
      throw new NullPointerException("key can't be null");
    }
    if (key.isEmpty()) {
      throw new IllegalArgumentException("key can't be empty");
    }
  }
}
