package org.example.web;

import static dev.solo5.junit.GuestAssert.assertGuest;

import dev.solo5.elf.Target;
import dev.solo5.junit.Guests;
import dev.solo5.junit.Solo5Extension;
import dev.solo5.launcher.Guest;
import dev.solo5.launcher.Launcher;
import dev.solo5.launcher.Segment;
import dev.solo5.launcher.Unikernel;
import java.net.InetSocketAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The same site in a guest under spt, through a port of this machine. */
@ExtendWith(Solo5Extension.class)
class GuestTest {
  private static final String ADDRESS = "10.0.0.2";

  @Test
  void isWholeAndCarriesManyClients(Guests guests) throws Exception {
    try (Segment network = Segment.open("10.0.0.1/24")) {
      Guest guest =
          guests.start(
              Launcher.of(Unikernel.inProject("target/solo5", "java-web"))
                  .on(Target.SPT)
                  .attach("service", network)
                  .memoryMebibytes(64)
                  .arguments("--solo5:quiet", "--ipv4=" + ADDRESS + "/24"));
      assertGuest(guest).prints("^web: port 80$");
      InetSocketAddress onHost = network.publish(ADDRESS, 80);
      Site site = new Site(onHost);
      site.isWhole();
      site.carries(50, 20);
    }
  }
}
