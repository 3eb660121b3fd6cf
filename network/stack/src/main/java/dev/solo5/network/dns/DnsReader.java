package dev.solo5.network.dns;

import dev.solo5.network.ip.Octets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads one message. What is malformed gives null, and then all is. Time is bounded by the size:
 * names have 255 bytes at most, and each pointer in one goes back.
 */
final class DnsReader {
  private static final int POINTER = 0xc0;
  private static final int POINTER_BITS = 0x3fff;
  private static final int SOA_NUMBERS = 20;

  private final Octets bytes; // from 0 on
  private int at;

  DnsReader(Octets message) {
    bytes = message.slice(message.position(), message.remaining());
  }

  Optional<DnsMessage> message() {
    if (bytes.limit() < DnsMessage.HEADER_BYTES) {
      return Optional.empty();
    }
    at = DnsMessage.HEADER_BYTES;
    List<DnsQuestion> questions = questions(bytes.getShort(4));
    List<DnsRecord> answers = questions == null ? null : records(bytes.getShort(6));
    List<DnsRecord> authorities = answers == null ? null : records(bytes.getShort(8));
    List<DnsRecord> additional = authorities == null ? null : records(bytes.getShort(10));
    if (questions == null || answers == null || authorities == null || additional == null) {
      return Optional.empty();
    }
    return Optional.of(
        new DnsMessage(
            bytes.getShort(0), bytes.getShort(2), questions, answers, authorities, additional));
  }

  private boolean has(int size) {
    return size <= bytes.limit() - at;
  }

  private int next() {
    int value = bytes.getShort(at);
    at += Short.BYTES;
    return value;
  }

  private int nextInt() {
    int value = bytes.getInt(at);
    at += Integer.BYTES;
    return value;
  }

  private @Nullable List<DnsQuestion> questions(int count) {
    List<DnsQuestion> questions = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      DnsName name = name();
      if (name == null || !has(2 * Short.BYTES)) {
        return null;
      }
      questions.add(new DnsQuestion(name, next(), next()));
    }
    return questions;
  }

  private @Nullable List<DnsRecord> records(int count) {
    List<DnsRecord> records = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      DnsName name = name();
      if (name == null || !has(10)) {
        return null;
      }
      int type = next();
      int dnsClass = next();
      int ttl = nextInt();
      int size = next();
      if (!has(size)) {
        return null;
      }
      int end = at + size;
      DnsData data = data(type, dnsClass, size);
      if (data == null || at != end) {
        return null;
      }
      records.add(new DnsRecord(name, dnsClass, Math.max(0, ttl), data));
    }
    return records;
  }

  private @Nullable DnsData data(int type, int dnsClass, int size) {
    if (dnsClass != DnsMessage.INTERNET) {
      return opaque(type, size);
    }
    return switch (type) {
      case DnsData.A -> size == Integer.BYTES ? new DnsData.Address(nextInt()) : null;
      case DnsData.AAAA ->
          size == 2 * Long.BYTES ? new DnsData.Address6(nextLong(), nextLong()) : null;
      case DnsData.CNAME, DnsData.NS, DnsData.PTR -> {
        DnsName target = name();
        yield target == null ? null : new DnsData.Target(type, target);
      }
      case DnsData.SOA -> authority();
      default -> opaque(type, size);
    };
  }

  private DnsData opaque(int type, int size) {
    byte[] opaque = bytes.slice(at, size).copy();
    at += size;
    return new DnsData.Opaque(type, opaque);
  }

  private long nextLong() {
    long high = nextInt();
    return high << Integer.SIZE | Integer.toUnsignedLong(nextInt());
  }

  private @Nullable DnsData authority() {
    DnsName primary = name();
    DnsName mailbox = primary == null ? null : name();
    if (primary == null || mailbox == null || !has(SOA_NUMBERS)) {
      return null;
    }
    return new DnsData.Authority(
        primary, mailbox, nextInt(), nextInt(), nextInt(), nextInt(), nextInt());
  }

  private @Nullable DnsName name() {
    List<String> labels = new ArrayList<>();
    int from = at;
    int begin = at; // of the piece that is being read; a pointer goes before it
    boolean jumped = false;
    int total = 1;
    while (from < bytes.limit()) {
      int size = bytes.get(from++) & 0xff;
      if (size == 0) {
        at = jumped ? at : from;
        return DnsName.of(labels).orElse(null);
      }
      if (size >= POINTER) {
        if (from >= bytes.limit()) {
          return null;
        }
        int target = bytes.getShort(from - 1) & POINTER_BITS;
        at = jumped ? at : from + 1;
        jumped = true;
        if (target >= begin) {
          return null;
        }
        begin = target;
        from = target;
        continue;
      }
      total += 1 + size;
      if (size > DnsName.MOST_LABEL_BYTES
          || total > DnsName.MOST_BYTES
          || size > bytes.limit() - from) {
        return null;
      }
      labels.add(label(from, size));
      from += size;
    }
    return null;
  }

  private String label(int from, int size) {
    StringBuilder label = new StringBuilder(size);
    for (int i = from; i < from + size; i++) {
      label.append((char) (bytes.get(i) & 0xff));
    }
    return label.toString();
  }
}
