package dev.solo5.linux;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.solo5.linux.abi.Errno;
import dev.solo5.linux.abi.Fcntl;
import dev.solo5.linux.abi.IfTun;
import dev.solo5.linux.call.Sockets;
import dev.solo5.linux.net.InheritedDescriptor;
import dev.solo5.linux.net.NetDescriptor;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The handles against this kernel. */
class HandlesLinuxTest {
  @TempDir Path directory;

  @Test
  void missingFileSaysWhichCallAndWhy() {
    var e = assertThrows(LinuxException.class, () -> BlockFile.open(directory + "/none"));

    assertEquals("open", e.call());
    assertEquals(Errno.ENOENT, e.errno());
    assertEquals("No such file or directory", e.reason());
  }

  @Test
  void directoryIsNoBlockFile() {
    var e = assertThrows(LinuxException.class, () -> BlockFile.open(directory.toString()));

    assertEquals(Errno.EISDIR, e.errno());
  }

  @Test
  void blockFileReadsAndWritesWhereItIsTold() throws Exception {
    Path file = Files.write(directory.resolve("disk"), new byte[1024]);
    try (BlockFile disk = BlockFile.open(file.toString());
        Arena arena = Arena.ofConfined()) {
      MemorySegment bytes = arena.allocateFrom(ValueLayout.JAVA_BYTE, new byte[] {1, 2, 3, 4});

      assertEquals(1024, disk.capacity());
      assertEquals(4, disk.fd().writeFullyAt(bytes, 510));
      MemorySegment back = arena.allocate(4);
      assertEquals(4, disk.fd().readFullyAt(back, 510));
      assertArrayEquals(new byte[] {1, 2, 3, 4}, back.toArray(ValueLayout.JAVA_BYTE));
      assertEquals(2, disk.fd().readFullyAt(back, 1022));
      assertEquals(0, disk.fd().readFullyAt(back, 4096));
    }
  }

  @Test
  void onlyWhatCarriesFramesIsANetwork() throws Exception {
    for (int type : new int[] {IfTun.SOCK_DGRAM, IfTun.SOCK_SEQPACKET}) {
      try (SocketPair pair = SocketPair.open(type);
          NetDescriptor adopted = InheritedDescriptor.adopt(pair.near)) {
        assertEquals(NetDescriptor.DEFAULT_MTU, adopted.mtu());
      }
    }
    try (SocketPair stream = SocketPair.open(IfTun.SOCK_STREAM)) {
      requireNoNetwork("a stream socket", stream.near);
    }
    try (Fd netlink = socket(16, IfTun.SOCK_DGRAM)) { // AF_NETLINK, netlink(7)
      requireNoNetwork("a socket of family 16 and type 2", netlink.number());
    }
    try (Pipe pipe = Pipe.open();
        Fd file = Fd.open(Files.createFile(directory.resolve("file")).toString(), Fcntl.O_RDWR);
        Fd device = Fd.open("/dev/null", Fcntl.O_RDWR)) {
      requireNoNetwork("neither a socket nor a tap", pipe.reading().number());
      requireNoNetwork("neither a socket nor a tap", file.number());
      requireNoNetwork("neither a socket nor a tap", device.number());
    }
  }

  private static void requireNoNetwork(String found, int descriptor) {
    var e = assertThrows(LinuxException.class, () -> InheritedDescriptor.adopt(descriptor));
    assertEquals(Errno.EPROTOTYPE, e.errno());
    assertTrue(e.reason().startsWith("it is " + found + ": expected a tap"), e.reason());
  }

  @Test
  void whatThisProcessOpenedWasNotInherited() throws Exception {
    try (SocketPair pair = SocketPair.open(IfTun.SOCK_SEQPACKET | IfTun.SOCK_CLOEXEC)) {
      var e = assertThrows(LinuxException.class, () -> InheritedDescriptor.inherit(pair.near));
      assertEquals(Errno.EBADF, e.errno());
      assertEquals("Bad file descriptor", e.reason());
    }
    try (SocketPair pair = SocketPair.open(IfTun.SOCK_SEQPACKET);
        NetDescriptor _ = InheritedDescriptor.inherit(pair.near)) {
      // It is one device's now, and no other's.
      assertThrows(LinuxException.class, () -> InheritedDescriptor.inherit(pair.near));
    }
  }

  private static Fd socket(int domain, int type) throws LinuxException {
    return Fd.owning(LinuxException.check("socket", Sockets.socket(domain, type, 0)));
  }

  /** Two sockets; the near one is closed by whoever takes it over, if anybody does. */
  private record SocketPair(int near, Fd far) implements AutoCloseable {
    static SocketPair open(int type) throws LinuxException {
      try (Arena arena = Arena.ofConfined()) {
        MemorySegment pair = arena.allocate(ValueLayout.JAVA_INT, 2);
        LinuxException.check("socketpair", Sockets.socketpair(IfTun.AF_UNIX, type, 0, pair));
        return new SocketPair(
            pair.getAtIndex(ValueLayout.JAVA_INT, 0),
            Fd.owning(pair.getAtIndex(ValueLayout.JAVA_INT, 1)));
      }
    }

    @Override
    public void close() {
      far.close();
    }
  }

  @Test
  void blockFileIsLockedOnce() throws Exception {
    Path file = Files.write(directory.resolve("disk"), new byte[512]);
    try (BlockFile second = BlockFile.open(file.toString())) {
      try (BlockFile first = BlockFile.open(file.toString())) {
        assertTrue(first.tryLock());
        assertFalse(second.tryLock());
      }
      assertTrue(second.tryLock());
    }
  }

  @Test
  void errorNumbersAreNotSharedBetweenThreads() throws Exception {
    int calls = 20_000;
    AtomicInteger wrong = new AtomicInteger();
    CountDownLatch start = new CountDownLatch(1);
    Thread[] threads = new Thread[4];
    for (int i = 0; i < threads.length; i++) {
      int expected = i % 2 == 0 ? -Errno.EBADF : -Errno.ENOENT;
      threads[i] =
          Thread.ofPlatform()
              .start(() -> {
                awaitQuietly(start);
                for (int call = 0; call < calls; call++) {
                  int result =
                      expected == -Errno.EBADF
                          ? dev.solo5.linux.call.Files.close(1 << 20)
                          : dev.solo5.linux.call.Files.open("/nonexistent/file", 0, 0);
                  if (result != expected) {
                    wrong.incrementAndGet();
                  }
                }
              });
    }
    start.countDown();
    for (Thread thread : threads) {
      thread.join();
    }
    assertEquals(0, wrong.get());
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void timerFiresInEpoll() throws Exception {
    try (Epoll epoll = Epoll.open();
        TimerFd timer = TimerFd.open()) {
      epoll.add(timer.fd(), 0xffff_fffeL);
      long[] data = new long[4];
      int[] events = new int[4];

      assertEquals(0, epoll.await(data, events, 0));
      timer.arm(0);
      assertEquals(1, epoll.await(data, events, -1));
      assertEquals(0xffff_fffeL, data[0]);
      timer.arm(3_600_000_000_000L);
      assertEquals(0, epoll.await(data, events, 0));
    }
  }

  @Test
  void sealedFileCannotBeChanged() throws Exception {
    byte[] content = "plan".getBytes(StandardCharsets.UTF_8);
    try (Fd fd = MemFd.sealed("plan", content);
        Arena arena = Arena.ofConfined()) {
      MemorySegment back = arena.allocate(8);

      assertEquals(4, fd.read(back));
      assertArrayEquals(content, back.asSlice(0, 4).toArray(ValueLayout.JAVA_BYTE));
      assertEquals(-Errno.EPERM, fd.write(back));
      assertThrows(LinuxException.class, () -> MemFd.resize(fd, 0));
    }
  }

  @Test
  void closedMappingCannotBeTouched() throws Exception {
    Mapping mapping = Mapping.anonymous(8192);
    MemorySegment view = mapping.view();
    view.set(ValueLayout.JAVA_LONG, 4096, 7);
    assertEquals(7, view.get(ValueLayout.JAVA_LONG, 4096));
    assertThrows(IndexOutOfBoundsException.class, () -> mapping.protect(4096, 8192, 0));
    mapping.close();
    mapping.close();
    assertThrows(IllegalStateException.class, () -> view.get(ValueLayout.JAVA_LONG, 0));
  }

  @Test
  void closedDescriptorHasNoNumber() throws Exception {
    Fd fd = Fd.open("/dev/null", Fcntl.O_RDWR);
    fd.close();
    fd.close();
    assertThrows(IllegalStateException.class, fd::number);
  }

  @Test
  void interruptedShortWritesAreCompleted() throws Exception {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment pair = arena.allocate(8);
      LinuxException.check(
          "socketpair", Sockets.socketpair(IfTun.AF_UNIX, IfTun.SOCK_STREAM, 0, pair));
      try (Fd reader = Fd.owning(pair.get(ValueLayout.JAVA_INT, 0));
          Fd writer = Fd.owning(pair.get(ValueLayout.JAVA_INT, 4))) {
        MemorySegment big = arena.allocate(4 << 20);
        Thread thread = Thread.ofPlatform().start(() -> drain(reader, big.byteSize()));
        assertEquals(big.byteSize(), writer.writeFully(big));
        thread.join();
      }
    }
  }

  private static void drain(Fd reader, long size) {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment buffer = arena.allocate(64 << 10);
      for (long got = 0; got < size; ) {
        got += reader.read(buffer);
      }
    }
  }
}
