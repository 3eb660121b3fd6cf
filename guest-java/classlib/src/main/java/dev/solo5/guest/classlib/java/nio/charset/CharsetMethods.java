package dev.solo5.guest.classlib.java.nio.charset;

import dev.solo5.guest.classlib.Instance;
import java.nio.charset.Charset;

/** Of {@link Charset}. */
public final class CharsetMethods {
  private CharsetMethods() {}

  /** {@link Charset#toString} */
  @Instance
  public static String toString(Charset charset) {
    return charset.name();
  }
}
