package dev.solo5.network.dns;

import dev.solo5.network.ip.Octets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Writes one message; names that were written before are pointed to. */
final class DnsWriter {
  private static final int POINTER = 0xc000;
  private static final int LAST_POINTED = 0x3fff;

  private final Octets to;
  private final int start;
  private final Map<DnsName, Integer> written = new HashMap<>();

  DnsWriter(Octets to) {
    this.to = to;
    this.start = to.position();
  }

  void put(DnsMessage message) {
    to.putShort(message.id()).putShort(message.flags());
    to.putShort(message.questions().size()).putShort(message.answers().size());
    to.putShort(message.authorities().size()).putShort(message.additional().size());
    for (DnsQuestion question : message.questions()) {
      put(question.name());
      to.putShort(question.type()).putShort(question.dnsClass());
    }
    put(message.answers());
    put(message.authorities());
    put(message.additional());
  }

  private void put(List<DnsRecord> records) {
    for (DnsRecord dnsRecord : records) {
      put(dnsRecord.name());
      to.putShort(dnsRecord.data().type()).putShort(dnsRecord.dnsClass());
      to.putInt(dnsRecord.ttlSeconds());
      int size = to.position();
      to.putShort(0);
      put(dnsRecord.data());
      to.putShort(size, to.position() - size - Short.BYTES);
    }
  }

  private void put(DnsData data) {
    switch (data) {
      case DnsData.Address address -> to.putInt(address.bits());
      case DnsData.Address6 address -> {
        putLong(address.high());
        putLong(address.low());
      }
      case DnsData.Target target -> put(target.name());
      case DnsData.Authority authority -> {
        put(authority.primary());
        put(authority.mailbox());
        to.putInt(authority.serial()).putInt(authority.refreshSeconds());
        to.putInt(authority.retrySeconds()).putInt(authority.expireSeconds());
        to.putInt(authority.minimumSeconds());
      }
      case DnsData.Opaque opaque -> opaque.put(to);
    }
  }

  private void putLong(long value) {
    to.putInt((int) (value >>> Integer.SIZE)).putInt((int) value);
  }

  private void put(DnsName name) {
    List<String> labels = name.labels();
    for (int i = 0; i < labels.size(); i++) {
      DnsName rest = i == 0 ? name : name.from(i);
      Integer before = written.get(rest);
      if (before != null) {
        to.putShort(POINTER | before);
        return;
      }
      int place = to.position() - start;
      if (place <= LAST_POINTED) {
        written.put(rest, place);
      }
      String label = labels.get(i);
      to.put(label.length());
      for (int c = 0; c < label.length(); c++) {
        to.put(label.charAt(c));
      }
    }
    to.put(0);
  }
}
