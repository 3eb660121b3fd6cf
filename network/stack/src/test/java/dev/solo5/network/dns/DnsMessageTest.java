package dev.solo5.network.dns;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.solo5.network.ip.Octets;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Messages of DNS in bytes. */
class DnsMessageTest {
  private static final DnsName NAME = DnsName.parse("f.isi.arpa").orElseThrow();

  private static Octets bytes(String hex) {
    return Octets.view(HexFormat.of().parseHex(hex.replace(" ", "")));
  }

  private static byte[] written(DnsMessage message) {
    Octets to = Octets.allocate(4096);
    message.put(to);
    return to.flip().copy();
  }

  @Test
  void aQuestionInBytes() {
    assertArrayEquals(
        bytes("1234 0100 0001 0000 0000 0000 01 66 03 697369 04 61727061 00 0001 0001").copy(),
        written(DnsMessage.question(0x1234, NAME, DnsData.A)));
  }

  /** The names of RFC 1035 section 4.1.4: each points to the end of the one before. */
  @Test
  void namesPointToOthers() {
    Octets message =
        bytes(
            "0000 8000 0000 0003 0000 0000"
                // F.ISI.ARPA at 12
                + "0146 03495349 0441525041 00 0001 0001 00000010 0004 0a000034"
                // FOO and a pointer to 12
                + "03464f4f c00c 0005 0001 00000010 0002 c00e"
                // a pointer to ARPA
                + "c012 0002 0001 00000010 0001 00");
    List<DnsRecord> answers = DnsMessage.parse(message).orElseThrow().answers();
    assertEquals(
        List.of(
            new DnsRecord(NAME, 1, 16, new DnsData.Address(0x0a000034)),
            new DnsRecord(
                DnsName.parse("foo.f.isi.arpa").orElseThrow(),
                1,
                16,
                new DnsData.Target(DnsData.CNAME, DnsName.parse("isi.arpa").orElseThrow())),
            new DnsRecord(
                DnsName.parse("ARPA").orElseThrow(),
                1,
                16,
                new DnsData.Target(DnsData.NS, DnsName.ROOT))),
        answers);
  }

  @Test
  void namesThatGoRoundAreMalformed() {
    String head = "0000 0100 0001 0000 0000 0000";
    assertEquals(Optional.empty(), DnsMessage.parse(bytes(head + "c00c 0001 0001")), "itself");
    assertEquals(Optional.empty(), DnsMessage.parse(bytes(head + "0161 c00c 0001 0001")), "round");
    assertEquals(Optional.empty(), DnsMessage.parse(bytes(head + "c020 0001 0001")), "ahead");
    assertEquals(Optional.empty(), DnsMessage.parse(bytes(head + "c0")), "half");
    assertEquals(Optional.empty(), DnsMessage.parse(bytes(head + "4061 00 0001 0001")), "64 bytes");
    assertEquals(Optional.empty(), DnsMessage.parse(bytes(head + "0161 00 0001")), "no class");
    assertEquals(
        Optional.empty(),
        DnsMessage.parse(bytes(head + "013f".repeat(128) + "00 0001 0001")),
        "a name of 257 bytes");
  }

  @Test
  void recordsThatGoBeyondTheEndAreMalformed() {
    String head = "0000 8000 0000 0001 0000 0000 00";
    assertEquals(
        Optional.empty(), DnsMessage.parse(bytes(head + "0001 0001 00000000 0004 0a0000")));
    assertEquals(
        Optional.empty(), DnsMessage.parse(bytes(head + "0001 0001 00000000 0003 0a0000")));
    assertEquals(Optional.empty(), DnsMessage.parse(bytes(head + "0005 0001 00000000 0002 00 00")));
    assertEquals(Optional.empty(), DnsMessage.parse(bytes(head + "0006 0001 00000000 0002 00 00")));
  }

  @Test
  void whatIsWrittenIsRead() {
    DnsMessage question = DnsMessage.question(7, NAME, DnsData.AAAA);
    DnsName other = DnsName.parse("www.isi.arpa").orElseThrow();
    DnsMessage message =
        new DnsMessage(
            7,
            question.answer(DnsMessage.NO_SUCH_NAME, List.of()).flags() | DnsMessage.TRUNCATED,
            question.questions(),
            List.of(
                new DnsRecord(NAME, 1, 5, new DnsData.Target(DnsData.CNAME, other)),
                new DnsRecord(other, 1, 5, new DnsData.Address6(0x20010db8_00000000L, -1L))),
            List.of(
                new DnsRecord(
                    NAME, 1, 9, new DnsData.Authority(NAME, other, 1, 2, 3, 4, 0x7fffffff))),
            List.of(new DnsRecord(DnsName.ROOT, 1232, 0, new DnsData.Opaque(41, new byte[0]))));
    DnsMessage read = DnsMessage.parse(Octets.view(written(message))).orElseThrow();
    assertEquals(message, read);
    assertTrue(read.isResponse());
    assertTrue(read.isTruncated());
    assertEquals(DnsMessage.NO_SUCH_NAME, read.code());
    assertEquals(0, read.kind());
  }

  @Test
  void aNegativeTimeToLiveIsNone() {
    Octets message = bytes("0000 8000 0000 0001 0000 0000 00 0001 0001 80000000 0004 0a000001");
    assertEquals(0, DnsMessage.parse(message).orElseThrow().answers().getFirst().ttlSeconds());
  }

  @Test
  void namesAsText() {
    assertEquals("f.isi.arpa", NAME.toString());
    assertEquals(NAME, DnsName.parse("F.isi.ARPA.").orElseThrow());
    assertEquals(NAME.hashCode(), DnsName.parse("F.isi.ARPA.").orElseThrow().hashCode());
    assertNotEquals(NAME, DnsName.parse("g.isi.arpa").orElseThrow());
    assertEquals(Optional.of(DnsName.ROOT), DnsName.parse("."));
    for (String text : new String[] {"", "..", ".a", "a..b", "a b", "a\\b", "ä", "x".repeat(64)}) {
      assertEquals(Optional.empty(), DnsName.parse(text), text);
    }
    assertTrue(DnsName.parse("x".repeat(63)).isPresent());
    String long254 = ("x".repeat(63) + ".").repeat(3) + "x".repeat(61);
    assertTrue(DnsName.parse(long254).isPresent());
    assertEquals(Optional.empty(), DnsName.parse(long254 + "x"));
    DnsName odd =
        DnsMessage.parse(bytes("0000 0000 0001 0000 0000 0000 03 2e00ff 00 0001 0001"))
            .orElseThrow()
            .questions()
            .getFirst()
            .name();
    assertEquals("\\046\\000\\255", odd.toString());
  }

  @Test
  void aDomainContainsItsNames() {
    DnsName domain = DnsName.parse("isi.arpa").orElseThrow();
    assertTrue(domain.contains(NAME));
    assertTrue(domain.contains(domain));
    assertTrue(DnsName.ROOT.contains(NAME));
    assertFalse(NAME.contains(domain));
    assertFalse(domain.contains(DnsName.parse("xisi.arpa").orElseThrow()));
  }
}
