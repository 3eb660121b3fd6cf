package dev.solo5.build.device;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.solo5.build.problem.DeviceProblem;
import dev.solo5.build.problem.Problem;
import dev.solo5.build.problem.ProblemException;
import dev.solo5.tender.Attachment;
import dev.solo5.tender.NetBackend;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeclaredDevicesTest {
  private static final Attachment DISK = new Attachment.Block("storage", Path.of("/disk"));
  private static final Attachment TAP =
      new Attachment.Net("web", new NetBackend.TapInterface("tap0"));

  private final DeclaredDevices declared =
      new DeclaredDevices(
          List.of(
              new DeclaredDevices.Device("block", "storage"),
              new DeclaredDevices.Device("net", "web")));

  @Test
  void acceptsEachDeviceAttachedAsItsKind() {
    assertDoesNotThrow(() -> declared.check(List.of(TAP, DISK)));
  }

  @Test
  void refusesANameThatIsNotDeclared() {
    Attachment mistyped = new Attachment.Block("storge", Path.of("/disk"));

    assertEquals(
        new DeviceProblem.UndeclaredDevice("block", "storge", "block 'storage', net 'web'"),
        problem(List.of(mistyped, TAP)));
  }

  @Test
  void refusesANameOfTheOtherKind() {
    Attachment wrong = new Attachment.Net("storage", new NetBackend.TapInterface("tap0"));

    assertEquals(new DeviceProblem.OtherKind("storage", "block", "net"), problem(List.of(wrong)));
  }

  @Test
  void refusesAnyDeviceOfAUnikernelWithout() {
    DeclaredDevices none = new DeclaredDevices(List.of());
    ProblemException e = assertThrows(ProblemException.class, () -> none.check(List.of(DISK)));

    assertEquals(
        "block device 'storage' is attached but not declared; the manifest declares no devices",
        e.getMessage());
  }

  @Test
  void namesEveryDeviceThatIsNotAttached() {
    assertEquals(
        "the manifest declares block 'storage', net 'web', but nothing is attached to them",
        problem(List.of()).message());
    assertEquals(
        "the manifest declares net 'web', but nothing is attached to it",
        problem(List.of(DISK)).message());
  }

  private Problem problem(List<Attachment> attachments) {
    return assertThrows(ProblemException.class, () -> declared.check(attachments)).problem();
  }
}
