package dev.solo5.network.dhcp;

import dev.solo5.network.ip.Octets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

/** The options of a message, RFC 2132, by their codes; immutable. */
public final class DhcpOptions {
  public static final int SUBNET_MASK = 1;
  public static final int ROUTERS = 3;
  public static final int NAME_SERVERS = 6;
  public static final int HOST_NAME = 12;
  public static final int DOMAIN_NAME = 15;
  public static final int MTU = 26;
  public static final int REQUESTED_ADDRESS = 50;
  public static final int LEASE_SECONDS = 51;
  public static final int TYPE = 53;
  public static final int SERVER = 54;
  public static final int WANTED = 55;
  public static final int MESSAGE = 56;
  public static final int LARGEST_MESSAGE = 57;
  public static final int RENEWAL_SECONDS = 58;
  public static final int REBINDING_SECONDS = 59;
  public static final int CLIENT = 61;

  /** None. */
  public static final DhcpOptions NONE = new DhcpOptions(new TreeMap<>());

  static final int OVERLOAD = 52;
  static final int END = 255;
  private static final int PAD = 0;
  private static final int LARGEST_CODE = 254;
  private static final int MOST_BYTES = 255;

  private final Map<Integer, byte[]> values; // by code; never changed, nor are its arrays

  private DhcpOptions(Map<Integer, byte[]> values) {
    this.values = values;
  }

  private DhcpOptions with(int code, byte[] value) {
    if (code <= PAD || code > LARGEST_CODE) {
      throw new IllegalArgumentException("code of an option outside of 1..254: " + code);
    }
    if (value.length > MOST_BYTES) {
      throw new IllegalArgumentException("an option of " + value.length + " bytes, 255 at most");
    }
    TreeMap<Integer, byte[]> more = new TreeMap<>(values);
    more.put(code, value);
    return new DhcpOptions(more);
  }

  /** These and one more of up to 255 bytes; an earlier one of its code goes. */
  public DhcpOptions withBytes(int code, byte[] value) {
    return with(code, value.clone());
  }

  /** These and one more of a byte. */
  public DhcpOptions withByte(int code, int value) {
    return with(code, new byte[] {(byte) value});
  }

  /** These and one more of two bytes. */
  public DhcpOptions withShort(int code, int value) {
    return with(code, new byte[] {(byte) (value >> Byte.SIZE), (byte) value});
  }

  /** These and one more of four bytes each: seconds, or addresses of IPv4. */
  public DhcpOptions withInts(int code, int... numbers) {
    Octets bytes = Octets.allocate(numbers.length * Integer.BYTES);
    for (int number : numbers) {
      bytes.putInt(number);
    }
    return with(code, bytes.flip().copy());
  }

  /** The bytes of an option, a copy. */
  public Optional<byte[]> bytes(int code) {
    byte[] value = values.get(code);
    return value == null ? Optional.empty() : Optional.of(value.clone());
  }

  /** The byte that is an option's value; empty when it is not there or not of one byte. */
  public OptionalInt byteOf(int code) {
    byte[] value = values.get(code);
    return value != null && value.length == 1
        ? OptionalInt.of(value[0] & 0xff)
        : OptionalInt.empty();
  }

  /** The two bytes that are an option's value; empty when it is not there or not of two bytes. */
  public OptionalInt shortOf(int code) {
    byte[] value = values.get(code);
    return value != null && value.length == Short.BYTES
        ? OptionalInt.of(Octets.view(value).getShort(0))
        : OptionalInt.empty();
  }

  /** The four bytes that are an option's value; empty when it is not there or not of four bytes. */
  public OptionalInt intOf(int code) {
    byte[] value = values.get(code);
    return value != null && value.length == Integer.BYTES
        ? OptionalInt.of(Octets.view(value).getInt(0))
        : OptionalInt.empty();
  }

  /** The addresses that are an option's value, in order; none when it is not there or malformed. */
  public List<Integer> addresses(int code) {
    byte[] value = values.get(code);
    List<Integer> addresses = new ArrayList<>();
    if (value != null && value.length % Integer.BYTES == 0) {
      for (int at = 0; at < value.length; at += Integer.BYTES) {
        addresses.add(Octets.view(value).getInt(at));
      }
    }
    return addresses;
  }

  /** What the message is for. */
  public Optional<DhcpType> type() {
    OptionalInt number = byteOf(TYPE);
    return number.isPresent() ? DhcpType.of(number.getAsInt()) : Optional.empty();
  }

  /**
   * Reads a field of options into a map; values of the same code belong together, RFC 3396. False
   * when one goes beyond the field.
   */
  static boolean read(Octets field, Map<Integer, byte[]> into) {
    int at = field.position();
    while (at < field.limit()) {
      int code = field.get(at++) & 0xff;
      if (code == END) {
        return true;
      }
      if (code == PAD) {
        continue;
      }
      int size = at < field.limit() ? field.get(at++) & 0xff : MOST_BYTES + 1;
      if (size > field.limit() - at) {
        return false;
      }
      byte[] before = into.get(code);
      int old = before == null ? 0 : before.length;
      byte[] value = before == null ? new byte[size] : Arrays.copyOf(before, old + size);
      field.slice(at, size).get(value, old, size);
      into.put(code, value);
      at += size;
    }
    return true; // some leave the end out
  }

  /** Those of a map. */
  static DhcpOptions of(Map<Integer, byte[]> values) {
    return new DhcpOptions(new TreeMap<>(values));
  }

  /** How many bytes {@link #put} writes. */
  int size() {
    int size = 1;
    for (byte[] value : values.values()) {
      int pieces = Math.max(1, (value.length + MOST_BYTES - 1) / MOST_BYTES);
      size += 2 * pieces + value.length;
    }
    return size;
  }

  /** Writes them and their end: the type first, as all servers do, the others by their codes. */
  void put(Octets to) {
    byte[] type = values.get(TYPE);
    if (type != null) {
      put(to, TYPE, type);
    }
    for (Map.Entry<Integer, byte[]> option : values.entrySet()) {
      if (option.getKey() != TYPE) {
        put(to, option.getKey(), option.getValue());
      }
    }
    to.put(END);
  }

  private static void put(Octets to, int code, byte[] value) {
    int from = 0;
    do {
      int size = Math.min(MOST_BYTES, value.length - from);
      to.put(code).put(size).put(value, from, size);
      from += size;
    } while (from < value.length);
  }

  @Override
  public boolean equals(Object other) {
    if (!(other instanceof DhcpOptions that) || !values.keySet().equals(that.values.keySet())) {
      return false;
    }
    for (Map.Entry<Integer, byte[]> option : values.entrySet()) {
      if (!Arrays.equals(option.getValue(), that.values.get(option.getKey()))) {
        return false;
      }
    }
    return true;
  }

  @Override
  public int hashCode() {
    int hash = 0;
    for (Map.Entry<Integer, byte[]> option : values.entrySet()) {
      hash = 31 * (31 * hash + option.getKey()) + Arrays.hashCode(option.getValue());
    }
    return hash;
  }

  @Override
  public String toString() {
    return "options " + values.keySet();
  }
}
