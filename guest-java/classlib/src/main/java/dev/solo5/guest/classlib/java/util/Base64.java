package dev.solo5.guest.classlib.java.util;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Bytes as text of 64 characters (RFC 4648, RFC 2045). */
public final class Base64 {
  private static final String COMMON =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
  private static final byte[] PLAIN = (COMMON + "+/").getBytes(StandardCharsets.ISO_8859_1);
  private static final byte[] URL = (COMMON + "-_").getBytes(StandardCharsets.ISO_8859_1);
  private static final byte[] LINE_END = {'\r', '\n'};
  private static final byte[] NOTHING = {};
  private static final int MIME_LINE = 76;

  private Base64() {}

  public static Encoder getEncoder() {
    return new Encoder(PLAIN, 0, NOTHING, true);
  }

  public static Encoder getUrlEncoder() {
    return new Encoder(URL, 0, NOTHING, true);
  }

  public static Encoder getMimeEncoder() {
    return new Encoder(PLAIN, MIME_LINE, LINE_END, true);
  }

  public static Encoder getMimeEncoder(int lineLength, byte[] lineSeparator) {
    for (byte each : lineSeparator) {
      if (indexOf(PLAIN, each & 0xff) >= 0 || each == '=') {
        throw new IllegalArgumentException(
            "Illegal base64 line separator character 0x" + Integer.toString(each & 0xff, 16));
      }
    }
    int length = Math.max(0, lineLength) & ~3;
    return new Encoder(PLAIN, length, length == 0 ? NOTHING : lineSeparator.clone(), true);
  }

  public static Decoder getDecoder() {
    return new Decoder(PLAIN, false);
  }

  public static Decoder getUrlDecoder() {
    return new Decoder(URL, false);
  }

  public static Decoder getMimeDecoder() {
    return new Decoder(PLAIN, true);
  }

  private static int indexOf(byte[] alphabet, int character) {
    if (character >= 'A' && character <= 'Z') {
      return character - 'A';
    }
    if (character >= 'a' && character <= 'z') {
      return character - 'a' + 26;
    }
    if (character >= '0' && character <= '9') {
      return character - '0' + 52;
    }
    if (character == alphabet[62]) {
      return 62;
    }
    return character == alphabet[63] ? 63 : -1;
  }

  /** Makes text of bytes. */
  public static class Encoder {
    private final byte[] alphabet;
    private final int lineLength;
    private final byte[] lineEnd;
    private final boolean padding;

    private Encoder(byte[] alphabet, int lineLength, byte[] lineEnd, boolean padding) {
      this.alphabet = alphabet;
      this.lineLength = lineLength;
      this.lineEnd = lineEnd;
      this.padding = padding;
    }

    public Encoder withoutPadding() {
      return padding ? new Encoder(alphabet, lineLength, lineEnd, false) : this;
    }

    private int encodedLength(int length) {
      int rest = length % 3;
      int characters = length / 3 * 4;
      if (rest > 0) {
        characters += padding ? 4 : rest + 1;
      }
      int lines = lineLength == 0 || characters == 0 ? 0 : (characters - 1) / lineLength;
      return characters + lines * lineEnd.length;
    }

    private int encodeInto(byte[] src, byte[] to) {
      int at = 0;
      int column = 0;
      for (int i = 0; i < src.length; i += 3) {
        if (lineLength > 0 && column == lineLength) {
          System.arraycopy(lineEnd, 0, to, at, lineEnd.length);
          at += lineEnd.length;
          column = 0;
        }
        int left = src.length - i;
        int bits =
            (src[i] & 0xff) << 16
                | (left > 1 ? (src[i + 1] & 0xff) << 8 : 0)
                | (left > 2 ? src[i + 2] & 0xff : 0);
        to[at++] = alphabet[bits >>> 18];
        to[at++] = alphabet[bits >>> 12 & 63];
        if (left > 1) {
          to[at++] = alphabet[bits >>> 6 & 63];
        } else if (padding) {
          to[at++] = '=';
        }
        if (left > 2) {
          to[at++] = alphabet[bits & 63];
        } else if (padding) {
          to[at++] = '=';
        }
        column += 4;
      }
      return at;
    }

    public byte[] encode(byte[] src) {
      byte[] text = new byte[encodedLength(src.length)];
      encodeInto(src, text);
      return text;
    }

    public int encode(byte[] src, byte[] dst) {
      if (dst.length < encodedLength(src.length)) {
        throw new IllegalArgumentException(
            "Output byte array is too small for encoding all input bytes");
      }
      return encodeInto(src, dst);
    }

    public String encodeToString(byte[] src) {
      return new String(encode(src), StandardCharsets.ISO_8859_1);
    }

    public ByteBuffer encode(ByteBuffer buffer) {
      byte[] bytes = new byte[buffer.remaining()];
      buffer.get(bytes);
      return ByteBuffer.wrap(encode(bytes));
    }
  }

  /** Makes bytes of text. */
  public static class Decoder {
    private final byte[] alphabet;
    private final boolean mime;

    private Decoder(byte[] alphabet, boolean mime) {
      this.alphabet = alphabet;
      this.mime = mime;
    }

    public byte[] decode(String src) {
      return decode(src.getBytes(StandardCharsets.ISO_8859_1));
    }

    public byte[] decode(byte[] src) {
      if (src.length == 1 && !(mime && isIgnored(src[0]))) {
        throw new IllegalArgumentException(
            "Input byte[] should at least have 2 bytes for base64 bytes");
      }
      byte[] bytes = new byte[src.length / 4 * 3 + 3];
      int size = 0;
      int bits = 0;
      int have = 0;
      for (int i = 0; i < src.length; i++) {
        int character = src[i] & 0xff;
        if (character == '=') {
          checkEnd(src, i, have);
          return finish(bytes, size, bits, have);
        }
        int value = indexOf(alphabet, character);
        if (value < 0) {
          if (mime) {
            continue;
          }
          throw new IllegalArgumentException(
              "Illegal base64 character " + Integer.toString(character, 16));
        }
        bits = bits << 6 | value;
        if (++have == 4) {
          bytes[size++] = (byte) (bits >> 16);
          bytes[size++] = (byte) (bits >> 8);
          bytes[size++] = (byte) bits;
          bits = 0;
          have = 0;
        }
      }
      if (have == 1) {
        throw new IllegalArgumentException("Last unit does not have enough valid bits");
      }
      return finish(bytes, size, bits, have);
    }

    /**
     * What follows the first padding: the second, if two characters are there, and nothing else.
     */
    private void checkEnd(byte[] src, int padding, int have) {
      int next = padding + 1;
      boolean right = have == 3;
      if (have == 2) {
        while (mime && next < src.length && src[next] != '=' && isIgnored(src[next])) {
          next++;
        }
        right = next < src.length && src[next] == '=';
        next++;
      }
      if (!right) {
        throw new IllegalArgumentException("Input byte array has wrong 4-byte ending unit");
      }
      for (int i = next; i < src.length; i++) {
        if (!mime || !isIgnored(src[i])) {
          throw new IllegalArgumentException("Input byte array has incorrect ending byte at " + i);
        }
      }
    }

    private boolean isIgnored(byte character) {
      return indexOf(alphabet, character & 0xff) < 0;
    }

    private static byte[] finish(byte[] bytes, int size, int bits, int have) {
      int end = size;
      if (have == 2) {
        bytes[end++] = (byte) (bits >> 4);
      } else if (have == 3) {
        bytes[end++] = (byte) (bits >> 10);
        bytes[end++] = (byte) (bits >> 2);
      }
      return Arrays.copyOf(bytes, end);
    }

    public int decode(byte[] src, byte[] dst) {
      byte[] bytes = decode(src);
      if (dst.length < bytes.length) {
        throw new IllegalArgumentException(
            "Output byte array is too small for decoding all input bytes");
      }
      System.arraycopy(bytes, 0, dst, 0, bytes.length);
      return bytes.length;
    }

    public ByteBuffer decode(ByteBuffer buffer) {
      byte[] bytes = new byte[buffer.remaining()];
      buffer.get(bytes);
      return ByteBuffer.wrap(decode(bytes));
    }
  }
}
