package dev.solo5.network.dhcp;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.solo5.network.ip.Octets;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** Messages of DHCP in bytes. */
class DhcpMessageTest {
  private static final long MAC = 0x0200_1122_3344L;

  /** The fixed part as RFC 2131 figure 1 lays it out, then the options. */
  private static byte[] bytes(String file, String options) {
    String fixed =
        "01010600"
            + "cafe0001" // transaction
            + "00008000" // seconds, flags
            + "0a000005" // client
            + "0a000006" // your
            + "0a000007" // next server
            + "0a000008" // relay
            + "020011223344"
            + "00".repeat(10)
            + "00".repeat(64) // server's name
            + file
            + "00".repeat(128 - file.length() / 2);
    return HexFormat.of().parseHex(fixed + "63825363" + options);
  }

  private static Optional<DhcpMessage> parse(byte[] bytes) {
    return DhcpMessage.parse(Octets.view(bytes));
  }

  @Test
  void fieldsAreWhereTheSpecificationHasThem() {
    DhcpMessage message = parse(bytes("", "350103" + "3204" + "0a000009" + "ff")).orElseThrow();
    DhcpOptions options =
        DhcpOptions.NONE
            .withByte(DhcpOptions.TYPE, 3)
            .withInts(DhcpOptions.REQUESTED_ADDRESS, 0x0a000009);
    assertEquals(
        new DhcpMessage(false, 0xcafe0001, true, 0x0a000005, 0x0a000006, 0x0a000008, MAC, options),
        message);
    assertEquals(Optional.of(DhcpType.REQUEST), message.options().type());
  }

  @Test
  void whatIsWrittenIsRead() {
    DhcpOptions options =
        DhcpOptions.NONE
            .withByte(DhcpOptions.TYPE, DhcpType.ACK.number())
            .withInts(DhcpOptions.NAME_SERVERS, 0x0a000001, 0x08080808)
            .withShort(DhcpOptions.MTU, 1500)
            .withBytes(DhcpOptions.DOMAIN_NAME, new byte[255]);
    DhcpMessage message = new DhcpMessage(true, 7, false, 1, 2, 3, MAC, options);
    Octets to = Octets.allocate(1000);
    message.put(to);
    assertEquals(message.size(), to.position());
    assertEquals(DhcpOptions.TYPE, to.get(240), "the type is the first option");
    DhcpMessage read = DhcpMessage.parse(to.flip()).orElseThrow();
    assertEquals(message, read);
    assertEquals(
        List.of(0x0a000001, 0x08080808), read.options().addresses(DhcpOptions.NAME_SERVERS));
    assertEquals(OptionalInt.of(1500), read.options().shortOf(DhcpOptions.MTU));
    assertEquals(OptionalInt.empty(), read.options().intOf(DhcpOptions.MTU));
  }

  @Test
  void shortMessagesAreFilledUpForOldHosts() {
    DhcpMessage message = new DhcpMessage(false, 7, false, 0, 0, 0, MAC, DhcpOptions.NONE);
    Octets to = Octets.allocate(1000);
    message.put(to);
    assertEquals(300, to.position());
  }

  @Test
  void piecesOfAnOptionBelongTogether() {
    DhcpOptions options = parse(bytes("", "0c026162" + "0c0163" + "ff")).orElseThrow().options();
    assertArrayEquals(
        new byte[] {'a', 'b', 'c'}, options.bytes(DhcpOptions.HOST_NAME).orElseThrow());
  }

  @Test
  void optionsGoOnInTheFieldOfTheFile() {
    DhcpMessage message = parse(bytes("0c0163ff", "340101" + "350101" + "ff")).orElseThrow();
    assertArrayEquals(
        new byte[] {'c'}, message.options().bytes(DhcpOptions.HOST_NAME).orElseThrow());
    assertEquals(Optional.of(DhcpType.DISCOVER), message.options().type());
  }

  @Test
  void anOptionBeyondTheEndMakesItMalformed() {
    assertEquals(Optional.empty(), parse(bytes("", "350201")));
    assertEquals(Optional.empty(), parse(bytes("", "35")));
    assertEquals(Optional.empty(), parse(bytes("0cff", "340101ff")));
    assertEquals(Optional.empty(), parse(bytes("340102ff", "340101ff")), "no overload in itself");
  }

  @Test
  void otherHardwareAndOtherProtocolsAreNotOurs() {
    for (int i : new int[] {0, 1, 2, 236, 239}) {
      byte[] bytes = bytes("", "350101ff");
      bytes[i] ^= 0x40;
      assertEquals(Optional.empty(), parse(bytes), "byte " + i);
    }
  }

  @Test
  void optionsThatCannotBeWrittenAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> DhcpOptions.NONE.withByte(255, 0));
    assertThrows(IllegalArgumentException.class, () -> DhcpOptions.NONE.withByte(0, 0));
    assertThrows(
        IllegalArgumentException.class, () -> DhcpOptions.NONE.withBytes(1, new byte[256]));
  }
}
