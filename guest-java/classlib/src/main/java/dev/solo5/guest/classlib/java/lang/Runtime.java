package dev.solo5.guest.classlib.java.lang;

import dev.solo5.guest.runtime.Lifetime;
import dev.solo5.guest.runtime.Native;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.teavm.runtime.GC;

/** What a guest runs on: one processor, and the memory that its tender gives it. */
public class Runtime {
  private static final Runtime RUNTIME = new Runtime();
  private static final Version VERSION = new Version();

  private Runtime() {}

  /** The only one. */
  public static Runtime getRuntime() {
    return RUNTIME;
  }

  /** The version of Java whose class files and class library guests have. */
  public static Version version() {
    return VERSION;
  }

  /** Ends the guest, after its hooks. */
  public void exit(int status) {
    Lifetime.exit(status);
  }

  /** Ends the guest at once. */
  public void halt(int status) {
    Lifetime.halt(status);
  }

  /** Has a thread run before the guest ends. */
  public void addShutdownHook(Thread hook) {
    Hooks.add(Objects.requireNonNull(hook));
  }

  /** Takes one back; whether it was there. */
  public boolean removeShutdownHook(Thread hook) {
    return Hooks.remove(Objects.requireNonNull(hook));
  }

  /** One. */
  public int availableProcessors() {
    return 1;
  }

  /** Bytes for objects that are free, as of the last collection and what was allocated since. */
  public long freeMemory() {
    return GC.getFreeMemory();
  }

  /** Bytes for objects, which never change. */
  public long totalMemory() {
    return Native.heapSize();
  }

  /** Bytes for objects, which never change. */
  public long maxMemory() {
    return Native.heapSize();
  }

  /** Collects garbage. */
  public void gc() {
    System.gc();
  }

  /** Nothing: guests run no finalizers. */
  public void runFinalization() {}

  /** A version of Java. */
  public static final class Version implements Comparable<Version> {
    private static final int FEATURE = 25;

    private Version() {}

    /** The feature release. */
    public int feature() {
      return FEATURE;
    }

    /** Always 0. */
    public int interim() {
      return 0;
    }

    /** Always 0. */
    public int update() {
      return 0;
    }

    /** Always 0. */
    public int patch() {
      return 0;
    }

    /** The feature release alone. */
    public List<Integer> version() {
      return List.of(FEATURE);
    }

    /** None. */
    public Optional<String> pre() {
      return Optional.empty();
    }

    /** None. */
    public Optional<Integer> build() {
      return Optional.empty();
    }

    /** None. */
    public Optional<String> optional() {
      return Optional.empty();
    }

    @Override
    public int compareTo(Version other) {
      return 0;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Version;
    }

    @Override
    public int hashCode() {
      return FEATURE;
    }

    @Override
    public String toString() {
      return Integer.toString(FEATURE);
    }
  }
}
