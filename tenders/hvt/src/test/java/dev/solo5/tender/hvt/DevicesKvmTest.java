package dev.solo5.tender.hvt;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.solo5.linux.Fd;
import dev.solo5.linux.LinuxException;
import dev.solo5.linux.abi.Errno;
import dev.solo5.linux.abi.IfTun;
import dev.solo5.linux.call.Sockets;
import dev.solo5.tender.Attachment;
import dev.solo5.tender.Launch;
import dev.solo5.tender.NetBackend;
import dev.solo5.tender.Outcome;
import dev.solo5.tender.hvt.memory.HvtProblem;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Guests with a disk or a network under KVM. */
class DevicesKvmTest {
  @TempDir Path directory;

  @BeforeEach
  void kvm() {
    KvmHost.required();
  }

  @Test
  void diskIsWrittenAndReadAtAnyLength() throws Exception {
    Path disk = Files.write(directory.resolve("disk"), new byte[8192]);
    GuestRun run =
        runDisk(
            disk,
            """
            hypercall 4, write
            hypercall 5, read
            print write, 40
            print read, 40
            print buffer, 1500
            halt 0
            .data
            .balign 8
            write: .quad 1, 700, content, 1500, -1
            read: .quad 1, 700, buffer, 1500, -1
            content: .fill 1500, 1, 0x5a
            .bss
            buffer: .zero 1500
            """);

    ByteBuffer answer = ByteBuffer.wrap(run.bytes()).order(ByteOrder.LITTLE_ENDIAN);
    assertEquals(new Outcome.Exited(0), run.outcome());
    assertEquals(0, answer.getInt(32));
    assertEquals(0, answer.getInt(72));
    assertEquals(1500, answer.getLong(64));
    byte[] expected = new byte[8192];
    java.util.Arrays.fill(expected, 700, 2200, (byte) 0x5a);
    assertArrayEquals(expected, Files.readAllBytes(disk));
    assertEquals("Z".repeat(1500), run.text().substring(run.text().length() - 1500));
  }

  @ParameterizedTest
  @CsvSource({
    "1, 8192, 1",
    "1, 8191, 2",
    "1, -1, 1",
    "1, 1, -1",
    "1, 0, 0x8000000000000000",
    "1, 0x7fffffffffffffff, 0x7fffffffffffffff",
    "0, 0, 512",
    "2, 0, 512",
    "63, 0, 512",
    "-1, 0, 512",
  })
  void transfersOutsideOfTheDiskAreInvalid(String handle, String offset, String length)
      throws Exception {
    Path disk = Files.write(directory.resolve("disk"), new byte[8192]);
    for (int call = 4; call <= 5; call++) {
      GuestRun run =
          runDisk(
              disk,
              """
              hypercall %s, block
              print block, 40
              halt 0
              .data
              .balign 8
              block: .quad %s, %s, 0x120000, %s, -1
              """
                  .formatted(call, handle, offset, length));

      ByteBuffer answer = ByteBuffer.wrap(run.bytes()).order(ByteOrder.LITTLE_ENDIAN);
      assertEquals(2, answer.getInt(32));
    }
    assertArrayEquals(new byte[8192], Files.readAllBytes(disk));
  }

  @Test
  void diskThatShrankEndsTheGuest() throws Exception {
    Path disk = Files.write(directory.resolve("disk"), new byte[8192]);
    Path guest =
        new AsmGuest(directory)
            .build(
                """
                print block, 1
                hypercall 5, block
                halt 0
                .data
                .balign 8
                block: .quad 1, 4096, 0x120000, 4096, -1
                """,
                "block:storage");
    var attached = new Attachment.Block("storage", disk, 512);
    HvtTender tender = new HvtTender();

    assertEquals(
        new Outcome.TenderFailed(new HvtProblem.ShortTransfer(false, 1024, 4096)),
        tender.run(Launch.of(guest).withAttachments(attached), _ -> shrink(disk), _ -> {}));
  }

  private static void shrink(Path disk) {
    try {
      Files.write(disk, new byte[5120]);
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void framesGoBothWaysAndPollSeesThem() throws Exception {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment pair = arena.allocate(8, 4);
      LinuxException.check(
          "socketpair", Sockets.socketpair(IfTun.AF_UNIX, IfTun.SOCK_SEQPACKET, 0, pair));
      try (Fd ours = Fd.owning(pair.get(ValueLayout.JAVA_INT, 0))) {
        ours.write(arena.allocateFrom("frame in", StandardCharsets.UTF_8).asSlice(0, 8));
        GuestRun run =
            runNet(
                pair.get(ValueLayout.JAVA_INT, 4),
                """
                hypercall 3, poll
                print poll, 24
                hypercall 7, read
                print read, 32
                print buffer, 8
                hypercall 7, read
                print read, 32
                hypercall 6, write
                print write, 32
                hypercall 6, nobody
                print nobody, 32
                halt 0
                .data
                .balign 8
                poll: .quad 60000000000, -1, -1
                read: .quad 1, buffer, 100, -1
                write: .quad 1, content, 9, -1
                nobody: .quad 2, content, 9, -1
                content: .ascii "frame out"
                .bss
                buffer: .zero 100
                """);

        ByteBuffer answer = ByteBuffer.wrap(run.bytes()).order(ByteOrder.LITTLE_ENDIAN);
        assertEquals(new Outcome.Exited(0), run.outcome());
        assertEquals(2, answer.getLong(8));
        assertEquals(1, answer.getInt(16));
        assertEquals(8, answer.getLong(24 + 16));
        assertEquals(0, answer.getInt(24 + 24));
        assertEquals("frame in", run.text().substring(56, 64));
        assertEquals(8, answer.getLong(64 + 16));
        assertEquals(1, answer.getInt(64 + 24));
        assertEquals(0, answer.getInt(96 + 24));
        assertEquals(2, answer.getInt(128 + 24));
        MemorySegment buffer = arena.allocate(100);
        assertEquals(9, ours.read(buffer));
        assertEquals("frame out", buffer.getString(0, StandardCharsets.UTF_8));
      }
    }
  }

  @Test
  void networkThatHungUpIsReadyUntilItIsExhausted() throws Exception {
    Wire wire = new Wire();
    wire.send(new byte[14]);
    wire.close();
    GuestRun run =
        runNet(
            wire.there.number(),
            """
            hypercall 3, before
            hypercall 7, read
            hypercall 7, nothing
            hypercall 3, after
            print before, 24
            print read, 32
            print nothing, 32
            print after, 24
            halt 0
            .data
            .balign 8
            before: .quad 60000000000, -1, -1
            read: .quad 1, buffer, 100, -1
            nothing: .quad 1, buffer, 100, -1
            after: .quad 1000000, -1, -1
            .bss
            buffer: .zero 100
            """);

    ByteBuffer answer = ByteBuffer.wrap(run.bytes()).order(ByteOrder.LITTLE_ENDIAN);
    assertEquals(new Outcome.Exited(0), run.outcome());
    assertEquals(2, answer.getLong(8), "ready before");
    assertEquals(14, answer.getLong(24 + 16));
    assertEquals(0, answer.getInt(24 + 24), "a frame that was sent before the end");
    assertEquals(1, answer.getInt(56 + 24), "again: the end is no frame");
    assertEquals(0, answer.getLong(88 + 8), "ready after");
  }

  @Test
  void fullNetworkDropsFrames() throws Exception {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment pair = arena.allocate(8, 4);
      LinuxException.check(
          "socketpair", Sockets.socketpair(IfTun.AF_UNIX, IfTun.SOCK_DGRAM, 0, pair));
      try (Fd ours = Fd.owning(pair.get(ValueLayout.JAVA_INT, 0))) {
        GuestRun run =
            runNet(
                pair.get(ValueLayout.JAVA_INT, 4),
                """
                mov $1000, %ecx
                again: hypercall 6, write
                cmpl $0, write + 24
                jne bad
                dec %ecx
                jnz again
                halt 0
                bad: halt 1
                .data
                .balign 8
                write: .quad 1, 0x120000, 1500, -1
                """);

        assertEquals(new Outcome.Exited(0), run.outcome());
        MemorySegment buffer = arena.allocate(2000);
        ours.setNonBlocking();
        long frames = 0;
        while (ours.read(buffer) == 1500) {
          frames++;
        }
        assertEquals(-Errno.ECONNREFUSED, ours.write(buffer));
        assertEquals(true, frames > 0 && frames < 1000);
      }
    }
  }

  private GuestRun runDisk(Path disk, String code) throws Exception {
    Path guest = new AsmGuest(directory).build(code, "block:storage");
    return GuestRun.of(
        Launch.of(guest).withAttachments(new Attachment.Block("storage", disk, 512)));
  }

  private GuestRun runNet(int descriptor, String code) throws Exception {
    Path guest = new AsmGuest(directory).build(code, "net:service");
    NetBackend backend = new NetBackend.InheritedDescriptor(descriptor);
    return GuestRun.of(
        Launch.of(guest).withAttachments(new Attachment.Net("service", backend, Optional.empty())));
  }
}
