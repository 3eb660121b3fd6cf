package dev.solo5.network.dhcp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.solo5.network.address.Ipv4Subnet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What clients get. */
class DhcpServerTest {
  private static final int SERVER = 0x0a000001;
  private static final int FIRST = 0x0a000002;
  private static final long MAC = 0x0200_0000_0001L;
  private static final long OTHER = 0x0200_0000_0002L;
  private static final long SECOND = 1_000_000_000L;

  private final Set<Integer> taken = new HashSet<>();
  private final DhcpServer server =
      new DhcpServer(
          Ipv4Subnet.of("10.0.0.1/24"),
          DhcpOptions.NONE.withInts(DhcpOptions.ROUTERS, SERVER),
          taken::contains);
  private long now;

  private Optional<DhcpServer.Answer> say(long mac, DhcpType type, DhcpOptions options) {
    return say(mac, type, 0, options);
  }

  private Optional<DhcpServer.Answer> say(
      long mac, DhcpType type, int client, DhcpOptions options) {
    DhcpOptions all = options.withByte(DhcpOptions.TYPE, type.number());
    return server.receive(new DhcpMessage(false, 5, false, client, 0, 0, mac, all), now);
  }

  private static DhcpOptions wanting(int address) {
    return DhcpOptions.NONE.withInts(DhcpOptions.REQUESTED_ADDRESS, address);
  }

  private int offered(long mac) {
    return say(mac, DhcpType.DISCOVER, DhcpOptions.NONE).orElseThrow().message().yourAddress();
  }

  private Optional<DhcpType> asked(long mac, DhcpOptions options) {
    return say(mac, DhcpType.REQUEST, options).flatMap(answer -> answer.message().options().type());
  }

  private static final Optional<DhcpType> ACK = Optional.of(DhcpType.ACK);
  private static final Optional<DhcpType> NAK = Optional.of(DhcpType.NAK);

  @Test
  void aClientGetsWhatItWasOffered() {
    DhcpServer.Answer offer = say(MAC, DhcpType.DISCOVER, DhcpOptions.NONE).orElseThrow();
    assertEquals(FIRST, offer.message().yourAddress());
    assertEquals(FIRST, offer.destination());
    DhcpServer.Answer ack =
        say(MAC, DhcpType.REQUEST, wanting(FIRST).withInts(DhcpOptions.SERVER, SERVER))
            .orElseThrow();
    DhcpOptions told = ack.message().options();
    assertEquals(ACK, told.type());
    assertEquals(FIRST, ack.message().yourAddress());
    assertEquals(5, ack.message().transaction());
    assertEquals(MAC, ack.message().mac());
    assertEquals(OptionalInt.of(0xffffff00), told.intOf(DhcpOptions.SUBNET_MASK));
    assertEquals(OptionalInt.of(3600), told.intOf(DhcpOptions.LEASE_SECONDS));
    assertEquals(OptionalInt.of(SERVER), told.intOf(DhcpOptions.SERVER));
    assertEquals(List.of(SERVER), told.addresses(DhcpOptions.ROUTERS));
  }

  @Test
  void twoClientsGetTwoAddressesAndKeepThem() {
    assertEquals(FIRST, offered(MAC));
    assertEquals(FIRST + 1, offered(OTHER));
    assertEquals(ACK, asked(MAC, wanting(FIRST)));
    now += 10_000 * SECOND; // long after the lease
    assertEquals(FIRST, offered(MAC));
    assertEquals(NAK, asked(OTHER, wanting(FIRST)));
  }

  @Test
  void anAddressInUseIsNotGranted() {
    taken.add(FIRST);
    assertEquals(FIRST + 1, offered(MAC));
    assertEquals(NAK, asked(MAC, wanting(FIRST)));
    assertEquals(NAK, asked(MAC, wanting(SERVER)));
    assertEquals(NAK, asked(MAC, wanting(0x0b000002)));
    assertEquals(NAK, asked(MAC, wanting(0x0a0000ff)));
  }

  @Test
  void aClientGetsWhatItWantsAndRenewsIt() {
    int wanted = 0x0a000063;
    DhcpServer.Answer offer = say(MAC, DhcpType.DISCOVER, wanting(wanted)).orElseThrow();
    assertEquals(wanted, offer.message().yourAddress());
    assertEquals(ACK, asked(MAC, wanting(wanted)));
    now += 1800 * SECOND;
    DhcpServer.Answer renewed = say(MAC, DhcpType.REQUEST, wanted, DhcpOptions.NONE).orElseThrow();
    assertEquals(wanted, renewed.destination());
    now += 3000 * SECOND;
    assertEquals(NAK, asked(OTHER, wanting(wanted)), "renewed, so it is still another's");
    now += 3000 * SECOND;
    assertEquals(ACK, asked(OTHER, wanting(wanted)));
  }

  @Test
  void aRefusalReachesEverybody() {
    DhcpServer.Answer nak = say(MAC, DhcpType.REQUEST, wanting(SERVER)).orElseThrow();
    assertEquals(DhcpServer.BROADCAST, nak.destination());
    assertEquals(0, nak.message().yourAddress());
  }

  @Test
  void whatIsGivenBackIsFree() {
    offered(MAC);
    say(MAC, DhcpType.RELEASE, DhcpOptions.NONE);
    assertEquals(FIRST, offered(OTHER));
  }

  @Test
  void anOfferThatIsNotTakenIsFreeAgain() {
    offered(MAC);
    DhcpOptions elsewhere = wanting(0x0a000009).withInts(DhcpOptions.SERVER, 0x0a000063);
    assertEquals(Optional.empty(), asked(MAC, elsewhere));
    assertEquals(FIRST, offered(OTHER));
    now += 31 * SECOND;
    assertEquals(ACK, asked(MAC, wanting(FIRST)));
  }

  @Test
  void aDeclinedAddressIsLeftAloneForAWhile() {
    offered(MAC);
    say(MAC, DhcpType.DECLINE, wanting(FIRST));
    assertEquals(FIRST + 1, offered(MAC));
    say(OTHER, DhcpType.DECLINE, wanting(FIRST + 1));
    assertEquals(FIRST + 1, offered(MAC), "only who has it can decline it");
    now += 601 * SECOND;
    assertEquals(FIRST, offered(OTHER));
  }

  @Test
  void aClientWithAnAddressIsToldTheRest() {
    DhcpServer.Answer answer =
        say(MAC, DhcpType.INFORM, 0x0a000044, DhcpOptions.NONE).orElseThrow();
    assertEquals(0x0a000044, answer.destination());
    assertEquals(0, answer.message().yourAddress());
    assertEquals(OptionalInt.empty(), answer.message().options().intOf(DhcpOptions.LEASE_SECONDS));
    assertEquals(0, server.size());
  }

  @Test
  void aGuestWithManyNamesTakesABoundedNumber() {
    for (int i = 0; i < 5000; i++) {
      say(MAC + i, DhcpType.DISCOVER, DhcpOptions.NONE);
      say(MAC + i, DhcpType.REQUEST, wanting(FIRST + i % 250));
    }
    assertTrue(server.size() <= DhcpServer.MOST_LEASES, () -> server.size() + " leases");
    now += 7200 * SECOND;
    assertEquals(FIRST, offered(0x0200_0099_0000L), "they have ended");
  }

  @Test
  void relaysAndServersGetNoAnswer() {
    DhcpOptions options = DhcpOptions.NONE.withByte(DhcpOptions.TYPE, DhcpType.DISCOVER.number());
    assertEquals(
        Optional.empty(),
        server.receive(new DhcpMessage(false, 5, false, 0, 0, 1, MAC, options), now));
    assertEquals(
        Optional.empty(),
        server.receive(new DhcpMessage(true, 5, false, 0, 0, 0, MAC, options), now));
    assertEquals(Optional.empty(), say(MAC, DhcpType.OFFER, DhcpOptions.NONE));
  }
}
