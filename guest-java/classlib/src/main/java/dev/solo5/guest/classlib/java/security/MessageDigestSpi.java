package dev.solo5.guest.classlib.java.security;

/** What a digest of bytes is computed by. */
public abstract class MessageDigestSpi {
  public MessageDigestSpi() {}

  protected int engineGetDigestLength() {
    return 0;
  }

  protected abstract void engineUpdate(byte input);

  protected abstract void engineUpdate(byte[] input, int offset, int len);

  protected abstract byte[] engineDigest();

  protected abstract void engineReset();
}
