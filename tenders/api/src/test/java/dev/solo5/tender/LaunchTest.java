package dev.solo5.tender;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class LaunchTest {
  private static final Launch LAUNCH = Launch.of(Path.of("app.spt"));
  private static final Attachment DISK = new Attachment.Block("a", Path.of("disk"));
  private static final Attachment NET =
      new Attachment.Net("a", new NetBackend.TapInterface("tap0"));

  private static void refuses(Runnable action) {
    assertThrows(IllegalArgumentException.class, action::run);
  }

  @Test
  void joinsArgumentsLikeTheCommandLine() {
    assertEquals("a  b", LAUNCH.withArguments("a", "", "b").commandLine());
    assertEquals("", LAUNCH.commandLine());
    assertEquals(512L << 20, LAUNCH.memoryBytes());
  }

  @Test
  void offersTheRingUntilToldNotTo() {
    assertTrue(LAUNCH.netRing());
    assertFalse(LAUNCH.withoutNetRing().withMemoryBytes(1 << 20).withArguments("a").netRing());
  }

  @ParameterizedTest
  @ValueSource(longs = {0, -1, -1048576, 1, 1048577, 1048575})
  void refusesOddMemory(long bytes) {
    refuses(() -> LAUNCH.withMemoryBytes(bytes));
  }

  @Test
  void refusesADeviceAttachedTwice() {
    assertEquals(2, LAUNCH.withAttachments(DISK, NET).attachments().size());
    refuses(() -> LAUNCH.withAttachments(DISK, NET, new Attachment.Block("a", Path.of("other"))));
  }

  @Test
  void refusesADescriptorForTwoDevices() {
    NetBackend descriptor = new NetBackend.InheritedDescriptor(9);
    refuses(() ->
        LAUNCH.withAttachments(
            new Attachment.Net("b", descriptor), new Attachment.Net("c", descriptor)));
  }

  @Test
  void refusesWhatNoManifestCouldDeclare() {
    refuses(() -> new Attachment.Block("", Path.of("disk")));
    refuses(() -> new Attachment.Net("a-b", new NetBackend.TapInterface("tap0"), Optional.empty()));
    refuses(() -> new Attachment.Block("a", Path.of("disk"), 513));
    refuses(() -> new Attachment.Block("a", Path.of("disk"), 65536));
    refuses(() -> new NetBackend.TapInterface(""));
    refuses(() -> new NetBackend.TapInterface("@3"));
    refuses(() -> new NetBackend.InheritedDescriptor(-1));
    refuses(() -> LAUNCH.withArguments("a\0b"));
  }

  @Test
  void mapsOutcomesToStatuses() {
    assertEquals(42, new Outcome.Exited(42).exitStatus());
    assertEquals(139, new Outcome.KilledBySignal(11).exitStatus());
    assertEquals(1, new Outcome.TenderFailed(new TenderProblem.MissingKernel()).exitStatus());
    refuses(() -> new Outcome.Exited(256));
    refuses(() -> new Outcome.Exited(-1));
    refuses(() -> new Outcome.KilledBySignal(0));
  }
}
