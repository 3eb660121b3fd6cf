package dev.solo5.tender.hvt.memory;

import dev.solo5.linux.Fd;
import dev.solo5.linux.LinuxException;
import dev.solo5.linux.Mapping;
import dev.solo5.linux.MemFd;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** The host's memory behind a guest's. */
public final class GuestRam implements AutoCloseable {
  private final Mapping mapping;
  private final @Nullable Fd file;

  private GuestRam(Mapping mapping, @Nullable Fd file) {
    this.mapping = mapping;
    this.file = file;
  }

  /** Memory of this size, zeroed. */
  public static GuestRam of(long size) throws LinuxException {
    return new GuestRam(Mapping.anonymous(size), null);
  }

  /**
   * The same, of which is known how much the guest has touched: it belongs to a file in memory. A
   * host that does not give such files gives the other kind.
   */
  public static GuestRam observable(long size) throws LinuxException {
    Fd file;
    try {
      file = MemFd.create("solo5-hvt-guest");
    } catch (LinuxException e) {
      return of(size);
    }
    try {
      MemFd.resize(file, size);
      return new GuestRam(Mapping.shared(file, size), file);
    } catch (LinuxException e) {
      file.close();
      throw e;
    }
  }

  /** The mapping, owned by this. */
  public Mapping mapping() {
    return mapping;
  }

  /** How much the guest has touched; it gives nothing back. Empty where that is not known. */
  public OptionalLong residentBytes() {
    if (file == null) {
      return OptionalLong.empty();
    }
    try {
      return OptionalLong.of(file.allocatedBytes());
    } catch (LinuxException e) {
      return OptionalLong.empty();
    }
  }

  @Override
  public void close() {
    mapping.close();
    if (file != null) {
      file.close();
    }
  }
}
