package dev.solo5.tender.spt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.solo5.linux.Fd;
import dev.solo5.linux.LinuxException;
import dev.solo5.linux.abi.IfTun;
import dev.solo5.linux.abi.Un.SockaddrUn;
import dev.solo5.linux.call.Sockets;
import dev.solo5.manifest.Device;
import dev.solo5.tender.fixture.Await;
import dev.solo5.tender.fixture.TenderProcess;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A network that is a datagram socket in the file system. */
final class UnixDatagramSptTest {
  private static final int FRAME = 60;

  @TempDir static Path directory;

  @BeforeAll
  static void build() throws IOException, InterruptedException {
    Guests.build(directory, "frames", new Device.Net("net"));
  }

  private static MemorySegment address(Arena arena, String name) {
    MemorySegment address = arena.allocate(SockaddrUn.SIZE, Short.BYTES);
    address.set(ValueLayout.JAVA_SHORT, SockaddrUn.SUN_FAMILY, (short) IfTun.AF_UNIX);
    address.setString(SockaddrUn.SUN_PATH, directory.resolve(name).toString());
    return address;
  }

  private static Fd peer(Arena arena, String name) throws LinuxException {
    Fd peer =
        Fd.owning(
            Sockets.socket(
                IfTun.AF_UNIX, IfTun.SOCK_DGRAM | IfTun.SOCK_NONBLOCK | IfTun.SOCK_CLOEXEC, 0));
    LinuxException.check("bind", Sockets.bind(peer.number(), address(arena, name)));
    return peer;
  }

  /** The second guest replaces the socket that the first one left. */
  @Test
  void carriesFramesOfOneGuestAfterTheOther() throws Exception {
    try (Arena arena = Arena.ofConfined();
        Fd peer = peer(arena, "peer")) {
      for (int guest = 0; guest < 2; guest++) {
        try (TenderProcess tender = start("--net:net=unix:guest,peer", "frames.spt")) {
          MemorySegment frame = arena.allocate(2 * FRAME);
          long[] read = {0};
          Await.until(() -> (read[0] = peer.read(frame)) > 0 || !tender.process().isAlive());
          assertEquals(FRAME, read[0], tender.messages());
          LinuxException.check("connect", Sockets.connect(peer.number(), address(arena, "guest")));
          assertEquals(FRAME, peer.write(frame.asSlice(0, FRAME)));
          assertEquals(0, tender.process().waitFor(), tender.messages());
          assertEquals("other mtu\n", tender.output());
          // A socket that is connected hears nobody else: no address takes the connection back.
          MemorySegment nobody = arena.allocate(SockaddrUn.SIZE, Short.BYTES);
          LinuxException.check("connect", Sockets.connect(peer.number(), nobody));
        }
      }
    }
  }

  @Test
  void refusesWhereNobodyListens() throws Exception {
    for (String backend : new String[] {"unix:guest", "unix:,peer", "unix:guest,"}) {
      assertRefused(backend, "Invalid argument");
    }
    assertRefused("unix:guest,nobody", "No such file or directory");
    assertRefused("unix:guest," + "x".repeat(200), "File name too long");
  }

  private static void assertRefused(String backend, String reason) throws Exception {
    try (TenderProcess tender = start("--net:net=" + backend, "frames.spt")) {
      assertEquals(1, tender.process().waitFor());
      String expected = "solo5-spt: Could not attach interface: " + backend + ": " + reason;
      assertTrue(tender.messages().startsWith(expected), tender.messages());
    }
  }

  private static TenderProcess start(String... arguments) throws IOException {
    return TenderProcess.start(directory, TenderProcess.command(Main.class, arguments));
  }
}
