package dev.solo5.network.lan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.solo5.network.ip.Ethernet;
import dev.solo5.network.ip.Octets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LearningSwitchTest {
  private static final long HOST = 0x020000000001L;

  private final LearningSwitch lan = new LearningSwitch();
  private final List<String> heard = new ArrayList<>();
  private final SwitchPort host = _ -> heard.add("host");
  private final SwitchPort a = _ -> heard.add("a");
  private final SwitchPort b = _ -> heard.add("b");

  LearningSwitchTest() {
    lan.attach(host, HOST);
    lan.attach(a);
    lan.attach(b);
  }

  private boolean send(SwitchPort from, long source, long destination) {
    heard.clear();
    Octets frame = Octets.allocate(60);
    Ethernet.put(frame, destination, source, Ethernet.TYPE_IPV4);
    return lan.forward(from, frame.rewind());
  }

  @Test
  void learnsWhereStationsAre() {
    assertTrue(send(a, 2, 4));
    assertEquals(List.of("host", "b"), heard);
    assertTrue(send(b, 4, 2));
    assertEquals(List.of("a"), heard);
    assertTrue(send(a, 2, 4));
    assertEquals(List.of("b"), heard);
    assertTrue(send(b, 4, HOST));
    assertEquals(List.of("host"), heard);
    assertTrue(send(host, HOST, Ethernet.BROADCAST));
    assertEquals(List.of("a", "b"), heard);
    assertTrue(send(a, 2, 2));
    assertEquals(List.of(), heard);
  }

  @Test
  void forgetsWhoLeft() {
    send(a, 2, 4);
    send(b, 4, 2);
    assertEquals(Set.of(2L), lan.detach(a));
    assertTrue(send(b, 4, 2));
    assertEquals(List.of("host"), heard);
    assertEquals(Set.of(), lan.detach(a));
  }

  @Test
  void stationsMayMoveButNotTheHost() {
    send(a, 2, 4);
    send(b, 2, 4);
    send(host, HOST, 2);
    assertEquals(List.of("b"), heard);
    assertFalse(send(a, HOST, 2));
    send(b, 2, HOST);
    assertEquals(List.of("host"), heard);
  }

  @Test
  void floodingCostsOnlyTheFlooder() {
    send(b, 4, 2);
    for (long address = 0x020000001000L; address < 0x020000011000L; address++) {
      send(a, address, HOST);
    }
    send(host, HOST, 4);
    assertEquals(List.of("b"), heard);
    assertEquals(LearningSwitch.ADDRESSES_PER_PORT, lan.detach(a).size());
  }

  @Test
  void refusesWhatIsNoFrame() {
    assertFalse(send(a, 1L << 40, 4));
    assertFalse(lan.forward(a, Octets.allocate(13)));
    assertFalse(lan.forward(a, Octets.allocate(Ethernet.MAX_BYTES + 1)));
  }
}
