package dev.solo5.toolchain.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * SHA-256 over a sequence of values, each with its length before it; hexadecimal in small letters.
 */
public final class Digest {
  /** Most sources are smaller; libraries of compilers are a thousand times larger. */
  private static final int BLOCK_BYTES = 64 * 1024;

  private final MessageDigest sha256 = sha256();

  /** Adds a text. */
  public Digest add(String text) {
    return add(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Adds bytes. */
  public Digest add(byte[] bytes) {
    sha256.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, bytes.length));
    sha256.update(bytes);
    return this;
  }

  /** Adds a list: its length, then each text. */
  public Digest add(List<String> texts) {
    sha256.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, texts.size()));
    texts.forEach(this::add);
    return this;
  }

  /** The digest of all that was added; nothing more may be added. */
  public String hex() {
    return HexFormat.of().formatHex(sha256.digest());
  }

  /** The digest of a file's content alone. */
  public static String ofFile(Path file) throws IOException {
    MessageDigest digest = sha256();
    try (InputStream stream = Files.newInputStream(file)) {
      byte[] block = new byte[BLOCK_BYTES];
      for (int read = stream.read(block); read >= 0; read = stream.read(block)) {
        digest.update(block, 0, read);
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
  }
}
