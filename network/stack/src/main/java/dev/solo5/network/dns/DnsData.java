package dev.solo5.network.dns;

import dev.solo5.network.ip.Octets;
import java.util.Arrays;

/** What a record says of its name, by its type. */
public sealed interface DnsData {
  int A = 1;
  int NS = 2;
  int CNAME = 5;
  int SOA = 6;
  int PTR = 12;
  int TXT = 16;
  int AAAA = 28;

  /** No record, but what the sender of a message can do, RFC 6891; its size is the class. */
  int OPT = 41;

  /** The number of the type. */
  int type();

  /** An address of IPv4. */
  record Address(int bits) implements DnsData {
    @Override
    public int type() {
      return A;
    }
  }

  /** An address of IPv6, its upper and its lower half. */
  record Address6(long high, long low) implements DnsData {
    @Override
    public int type() {
      return AAAA;
    }
  }

  /**
   * Another name.
   *
   * @param type {@link #CNAME}, {@link #NS} or {@link #PTR}
   */
  record Target(int type, DnsName name) implements DnsData {}

  /**
   * What an answer that there is nothing comes with, RFC 2308.
   *
   * @param minimumSeconds for how long that holds
   */
  record Authority(
      DnsName primary,
      DnsName mailbox,
      int serial,
      int refreshSeconds,
      int retrySeconds,
      int expireSeconds,
      int minimumSeconds)
      implements DnsData {
    @Override
    public int type() {
      return SOA;
    }
  }

  /**
   * Data of another type or class, as they are in the message: a name in them may point to other
   * parts of it.
   */
  final class Opaque implements DnsData {
    private final int type;
    private final byte[] bytes;

    /** Copies the bytes, 65535 at most. */
    public Opaque(int type, byte[] bytes) {
      this.type = type;
      this.bytes = bytes.clone();
    }

    @Override
    public int type() {
      return type;
    }

    /** A copy of the bytes. */
    public byte[] bytes() {
      return bytes.clone();
    }

    void put(Octets to) {
      to.put(bytes, 0, bytes.length);
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Opaque that && type == that.type && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
      return 31 * type + Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
      return "type " + type + ", " + bytes.length + " bytes";
    }
  }
}
