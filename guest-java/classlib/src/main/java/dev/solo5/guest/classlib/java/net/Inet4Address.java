package dev.solo5.guest.classlib.java.net;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** An address of IPv4. */
public final class Inet4Address extends InetAddress {
  @Serial private static final long serialVersionUID = 1L;

  Inet4Address(@Nullable String name, int bits) {
    super(name, bits);
  }
}
