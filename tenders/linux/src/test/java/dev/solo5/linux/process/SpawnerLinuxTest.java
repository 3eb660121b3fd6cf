package dev.solo5.linux.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.solo5.linux.Fd;
import dev.solo5.linux.LinuxException;
import dev.solo5.linux.MemFd;
import dev.solo5.linux.abi.Errno;
import dev.solo5.linux.abi.Fcntl;
import dev.solo5.linux.abi.Spawn;
import dev.solo5.linux.call.Files;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class SpawnerLinuxTest {
  @Test
  void statusAndSignalAreToldApart() throws Exception {
    try (Child child = shell("exit 42").start()) {
      assertEquals(new Ended.Exited(42), child.waitFor());
      assertEquals(new Ended.Exited(42), child.waitFor());
    }
    try (Child child = shell("kill -SEGV $$").start()) {
      assertEquals(new Ended.Signaled(Spawn.SIGSEGV), child.waitFor());
      assertEquals(new Ended.Signaled(Spawn.SIGSEGV), child.waitFor());
    }
  }

  @Test
  void missingProgramIsAnExceptionHere() {
    Spawner missing = new Spawner("/nonexistent/program", List.of("program"), List.of());

    var e = assertThrows(LinuxException.class, missing::start);
    assertEquals(Errno.ENOENT, e.errno());
  }

  @Test
  void childHasItsDescriptorsAndNoOthers() throws Exception {
    try (Fd output = MemFd.create("output");
        Fd swapped = Fd.open("/dev/null", Fcntl.O_RDWR);
        Child child =
            shell("ls /proc/self/fd | tr '\\n' ' '; readlink /proc/self/fd/5")
                .redirect(output, 1)
                .redirect(swapped, 5)
                .closeFrom(6)
                .start()) {
      assertEquals(new Ended.Exited(0), child.waitFor());
      // 3 is the directory that ls reads.
      assertEquals("0 1 2 3 5 /dev/null\n", text(output));
    }
  }

  @Test
  void aCLibraryThatClosesNoRangesWillDo() throws Exception {
    String script = "ls /proc/self/fd | tr '\\n' ' '; readlink /proc/self/fd/5";
    List<String> words = List.of("sh", "-c", script);
    try (Fd output = MemFd.create("output");
        Fd swapped = Fd.open("/dev/null", Fcntl.O_RDWR);
        Inherited _ = Inherited.from(swapped);
        Child child =
            new Spawner("/bin/sh", words, List.of("PATH=/usr/bin:/bin"), _ -> Optional.empty())
                .redirect(output, 1)
                .redirect(swapped, 5)
                .closeFrom(6)
                .start()) {
      assertEquals(new Ended.Exited(0), child.waitFor());
      assertEquals("0 1 2 3 5 /dev/null\n", text(output));
    }
  }

  /** A descriptor that children inherit unless it is closed for them. */
  private record Inherited(Fd fd) implements AutoCloseable {
    static Inherited from(Fd original) throws LinuxException {
      Fd copy = original.duplicate(20);
      LinuxException.check("fcntl", Files.fcntl(copy.number(), Fcntl.F_SETFD, 0));
      return new Inherited(copy);
    }

    @Override
    public void close() {
      fd.close();
    }
  }

  @Test
  void redirectionsMayExchangeNumbers() throws Exception {
    try (Fd first = MemFd.create("first");
        Fd second = MemFd.create("second");
        Child child =
            shell("readlink /proc/self/fd/" + first.number() + " >/dev/fd/" + second.number())
                .redirect(first, second.number())
                .redirect(second, first.number())
                .start()) {
      assertEquals(new Ended.Exited(0), child.waitFor());
      assertEquals("/memfd:second (deleted)\n", text(first));
    }
  }

  @Test
  void childBeginsWithTheDefaultActionsOfSignals() throws Exception {
    try (Child child = shell("kill -INT $$; exit 3").start()) {
      assertEquals(new Ended.Signaled(Spawn.SIGINT), child.waitFor());
    }
  }

  /**
   * Java handles SIGINT, unless whoever started it wanted that ignored: a script, for {@code &}.
   */
  @Test
  void whatIsIgnoredMayBeLeftSo() throws Exception {
    Ended expected = ignoresInterrupts() ? new Ended.Exited(3) : new Ended.Signaled(Spawn.SIGINT);
    try (Child child = shell("kill -INT $$; exit 3").leaveIgnored(Spawn.SIGINT).start()) {
      assertEquals(expected, child.waitFor());
    }
  }

  private static boolean ignoresInterrupts() throws IOException {
    String mask =
        java.nio.file.Files.readAllLines(Path.of("/proc/self/status")).stream()
            .filter(line -> line.startsWith("SigIgn:"))
            .map(line -> line.substring("SigIgn:".length()).strip())
            .findFirst()
            .orElseThrow();
    return (Long.parseUnsignedLong(mask, 16) & 1L << (Spawn.SIGINT - 1)) != 0;
  }

  @Test
  void closingKillsAndReaps() throws Exception {
    Child child = shell("exec sleep 60").start();
    child.close();
    assertEquals(new Ended.Signaled(Spawn.SIGKILL), child.waitFor());
  }

  /** A signal that comes too late must neither fail nor reach whoever has the number next. */
  @Test
  void childMayEndWhileItIsSignalled() throws Exception {
    for (int i = 0; i < 100; i++) {
      try (Child child = new Spawner("/bin/true", List.of("true"), List.of()).start()) {
        CompletableFuture<Void> signals =
            CompletableFuture.runAsync(() -> signalUntilReaped(child));
        assertEquals(new Ended.Exited(0), child.waitFor());
        signals.get();
      }
    }
  }

  private static void signalUntilReaped(Child child) {
    try {
      while (child.isKnown()) {
        child.kill(0);
      }
    } catch (LinuxException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void endedChildKeepsItsAccountsUntilItIsReaped() throws Exception {
    try (Child child = shell("exit 3").start()) {
      child.awaitEnd();
      Path accounts = Path.of("/proc/" + child.pid() + "/io");
      assertTrue(java.nio.file.Files.readString(accounts).startsWith("rchar: "));
      assertEquals(new Ended.Exited(3), child.waitFor());
      assertFalse(java.nio.file.Files.exists(accounts));
      assertTrue(child.peakResidentBytes() > 0);
    }
  }

  private static Spawner shell(String script) {
    return new Spawner("/bin/sh", List.of("sh", "-c", script), List.of("PATH=/usr/bin:/bin"));
  }

  private static String text(Fd file) throws LinuxException {
    LinuxException.check("lseek", Files.lseek(file.number(), 0, Fcntl.SEEK_SET));
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment buffer = arena.allocate(4096);
      long size = LinuxException.check("read", file.read(buffer));
      byte[] bytes = buffer.asSlice(0, size).toArray(ValueLayout.JAVA_BYTE);
      return new String(bytes, StandardCharsets.UTF_8);
    }
  }
}
