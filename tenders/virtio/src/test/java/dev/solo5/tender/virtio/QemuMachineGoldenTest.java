package dev.solo5.tender.virtio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.solo5.network.address.Publication;
import dev.solo5.tender.NetBackend.UserMode;
import dev.solo5.tender.virtio.QemuDevice.Disk;
import dev.solo5.tender.virtio.QemuDevice.Nic;
import dev.solo5.text.ShellWord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

final class QemuMachineGoldenTest {
  private static final Path GOLDEN = Path.of("src/test/resources/dev/solo5/tender/virtio");
  private static final String MAC = "02:00:00:00:00:01";
  private static final OptionalInt USUAL = OptionalInt.empty();

  @Test
  void smallest() throws IOException {
    compare(
        "smallest",
        new QemuMachine("qemu", Accelerator.TCG, false, 128, List.of(), USUAL, "hello.virtio", ""));
  }

  @Test
  void everything() throws IOException {
    UserMode user =
        UserMode.parse("10.0.0.1/24")
            .orElseThrow()
            .with(Publication.parse("8080:10.0.0.2:80").orElseThrow())
            .with(Publication.parse("0.0.0.0:2222:10.0.0.2:22").orElseThrow());
    List<QemuDevice> devices =
        List.of(
            new Disk("storage.img", 512),
            new Nic(new Wire.Interface("tap100"), MAC, USUAL),
            new Disk("with, comma.img", 4096),
            new Nic(new Wire.Interface("tap101"), MAC, OptionalInt.of(9000)),
            new Nic(new Wire.Socket(4), MAC, USUAL),
            new Nic(new Wire.OpenTap(5), MAC, OptionalInt.of(1400)),
            new Nic(new Wire.UserMode(user), MAC, USUAL),
            new Nic(
                new Wire.UserMode(UserMode.parse("10.9.0.1/16,open").orElseThrow()), MAC, USUAL));
    compare(
        "everything",
        new QemuMachine(
            "/opt/qemu",
            Accelerator.KVM,
            true,
            512,
            devices,
            OptionalInt.of(3),
            "a.virtio",
            "x,y  'z'"));
  }

  private static void compare(String name, QemuMachine machine) throws IOException {
    Path golden = GOLDEN.resolve(name + ".txt");
    String command = String.join("\n", machine.command()) + "\n";
    if (Boolean.getBoolean("golden.write")) {
      Files.writeString(golden, command);
    }
    assertEquals(Files.readString(golden), command);
  }

  @Test
  void hasThirtySlots() {
    List<QemuDevice> thirty = Collections.nCopies(30, new Disk("d", 512));
    List<String> command =
        new QemuMachine("q", Accelerator.TCG, false, 1, thirty, USUAL, "k", "").command();
    assertEquals("virtio-blk,drive=drive31,addr=0x1f,bus=pci.0", disk(command).getLast());
    List<QemuDevice> more = Collections.nCopies(31, new Disk("d", 512));
    assertThrows(
        IllegalArgumentException.class,
        () -> new QemuMachine("q", Accelerator.TCG, false, 1, more, USUAL, "k", ""));
  }

  private static List<String> disk(List<String> command) {
    return command.stream().filter(word -> word.startsWith("virtio-blk")).toList();
  }

  @Test
  void isShownAsAShellReadsIt() {
    assertEquals(
        "qemu -m 128 '' 'a b' 'it'\\''s' x=1,y:2",
        ShellWord.of(List.of("qemu", "-m", "128", "", "a b", "it's", "x=1,y:2")));
  }
}
