package dev.solo5.guest.runtime;

import org.teavm.interop.Import;
import org.teavm.interop.Unmanaged;

/** Functions of {@code math.c} that the translator's class library does not ask for. */
public final class Elementary {
  private Elementary() {}

  /** The logarithm to the base of ten. */
  @Import(name = "log10")
  @Unmanaged
  public static native double log10(double value);

  /** The natural logarithm of one more. */
  @Import(name = "log1p")
  @Unmanaged
  public static native double log1p(double value);

  /** One less than the power of e. */
  @Import(name = "expm1")
  @Unmanaged
  public static native double expm1(double value);

  /** The cube root. */
  @Import(name = "cbrt")
  @Unmanaged
  public static native double cbrt(double value);

  /** The hyperbolic sine. */
  @Import(name = "sinh")
  @Unmanaged
  public static native double sinh(double value);

  /** The hyperbolic cosine. */
  @Import(name = "cosh")
  @Unmanaged
  public static native double cosh(double value);

  /** The hyperbolic tangent. */
  @Import(name = "tanh")
  @Unmanaged
  public static native double tanh(double value);
}
