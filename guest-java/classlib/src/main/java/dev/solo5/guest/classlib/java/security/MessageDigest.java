package dev.solo5.guest.classlib.java.security;

import java.nio.ByteBuffer;
import java.util.Locale;

/** A digest of bytes: MD5, SHA-1, SHA-224, SHA-256, SHA-384, SHA-512, SHA-512/224, SHA-512/256. */
public abstract class MessageDigest extends MessageDigestSpi {
  private final String algorithm;

  protected MessageDigest(String algorithm) {
    this.algorithm = algorithm;
  }

  public static MessageDigest getInstance(String algorithm) throws NoSuchAlgorithmException {
    return switch (algorithm.toUpperCase(Locale.ROOT)) {
      case "MD5" -> new Md5(algorithm);
      case "SHA-1", "SHA1", "SHA" -> new Sha1(algorithm);
      case "SHA-224" -> new Sha256(algorithm, Sha256.INITIAL_224, 28);
      case "SHA-256" -> new Sha256(algorithm, Sha256.INITIAL_256, 32);
      case "SHA-384" -> new Sha512(algorithm, Sha512.INITIAL_384, 48);
      case "SHA-512" -> new Sha512(algorithm, Sha512.INITIAL_512, 64);
      case "SHA-512/224" -> new Sha512(algorithm, Sha512.INITIAL_512_224, 28);
      case "SHA-512/256" -> new Sha512(algorithm, Sha512.INITIAL_512_256, 32);
      default -> throw new NoSuchAlgorithmException(algorithm + " MessageDigest not available");
    };
  }

  public final String getAlgorithm() {
    return algorithm;
  }

  public final int getDigestLength() {
    return engineGetDigestLength();
  }

  public void update(byte input) {
    engineUpdate(input);
  }

  public void update(byte[] input) {
    engineUpdate(input, 0, input.length);
  }

  public void update(byte[] input, int offset, int len) {
    if (input == null) {
      throw new IllegalArgumentException("No input buffer given");
    }
    if (input.length - offset < len) {
      throw new IllegalArgumentException("Input buffer too short");
    }
    engineUpdate(input, offset, len);
  }

  public final void update(ByteBuffer input) {
    while (input.hasRemaining()) {
      engineUpdate(input.get());
    }
  }

  public byte[] digest() {
    return engineDigest();
  }

  public byte[] digest(byte[] input) {
    update(input);
    return digest();
  }

  public int digest(byte[] buf, int offset, int len) throws DigestException {
    byte[] all = digest();
    if (len < all.length) {
      throw new DigestException("partial digests not returned");
    }
    System.arraycopy(all, 0, buf, offset, all.length);
    return all.length;
  }

  public void reset() {
    engineReset();
  }

  @Override
  public Object clone() throws CloneNotSupportedException {
    throw new CloneNotSupportedException();
  }

  /** Whether both are the same; the time it takes says nothing of where they differ. */
  public static boolean isEqual(byte[] digesta, byte[] digestb) {
    if (digesta == digestb) {
      return true;
    }
    if (digesta == null || digestb == null || digesta.length != digestb.length) {
      return false;
    }
    int different = 0;
    for (int i = 0; i < digesta.length; i++) {
      different |= digesta[i] ^ digestb[i];
    }
    return different == 0;
  }

  @Override
  public String toString() {
    return algorithm + " Message Digest from Solo5\n";
  }
}
