package dev.solo5.tender.line;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.solo5.elf.Target;
import dev.solo5.network.address.Ipv4Address;
import dev.solo5.network.address.Ipv4Subnet;
import dev.solo5.network.address.Mac;
import dev.solo5.network.address.Publication;
import dev.solo5.tender.Attachment;
import dev.solo5.tender.Launch;
import dev.solo5.tender.NetBackend;
import dev.solo5.tender.TenderException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is printed is what is read, for runs made up by chance, the same ones each time. */
final class TenderCommandTest {
  private static final int RUNS = 3000;
  private static final String NAMES = "abcXYZ019";
  private static final String TEXT = "aZ9 '\"\\:=@,./-\u00e4\u20ac%{}";

  private final Random random = new Random(5);

  private String text(String letters, int longest) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(longest); i >= 0; i--) {
      text.append(letters.charAt(random.nextInt(letters.length())));
    }
    return text.toString();
  }

  private NetBackend backend(Target target) {
    return switch (random.nextInt(target == Target.VIRTIO ? 3 : 2)) {
      case 0 -> new NetBackend.TapInterface("t" + text(TEXT, 9));
      case 1 -> new NetBackend.InheritedDescriptor(random.nextInt(Integer.MAX_VALUE));
      default -> userMode();
    };
  }

  private NetBackend.UserMode userMode() {
    Ipv4Subnet host = new Ipv4Subnet(new Ipv4Address(0x0a000001 | random.nextInt(16) << 8), 24);
    var network = new NetBackend.UserMode(host, random.nextBoolean(), List.of());
    for (int i = random.nextInt(3); i > 0; i--) {
      network =
          network.with(
              new Publication(
                  new Ipv4Address(random.nextInt()),
                  random.nextInt(65536),
                  new Ipv4Address(random.nextInt()),
                  1 + random.nextInt(65535)));
    }
    return network;
  }

  private Attachment attachment(String device, Target target) {
    if (random.nextBoolean()) {
      return new Attachment.Block(
          device, Path.of(text(TEXT.replace("/", ""), 30)), 512 << random.nextInt(7));
    }
    Optional<Mac> mac =
        random.nextBoolean() ? Optional.of(new Mac(random.nextLong() >>> 16)) : Optional.empty();
    return new Attachment.Net(device, backend(target), mac);
  }

  private Launch launch(Target target) {
    List<Attachment> attachments = new ArrayList<>();
    for (int i = random.nextInt(5); i > 0; i--) {
      attachments.add(attachment(i + text(NAMES, 60), target));
    }
    return new Launch(
        Path.of("k" + text(TEXT.replace("/", ""), 20)),
        (1 + random.nextInt(1 << 16)) * Launch.MEBIBYTE,
        attachments,
        "",
        target == Target.SPT && random.nextBoolean(),
        target != Target.HVT || random.nextBoolean());
  }

  @ParameterizedTest
  @EnumSource(
      value = Target.class,
      names = {"HVT", "SPT", "VIRTIO"})
  void whatIsPrintedIsRead(Target target) throws TenderException {
    SettingParser parser = new SettingParser(new Program("solo5", target));
    for (int i = 0; i < RUNS; i++) {
      Launch launch = launch(target);
      List<Setting> settings = new ArrayList<>(TenderCommand.settings(launch));
      settings.add(new Setting.Report(text(TEXT, 20)));
      List<String> arguments = new ArrayList<>();
      for (int more = random.nextInt(4); more > 0; more--) {
        arguments.add(text(TEXT, 20));
      }
      List<String> words =
          TenderCommand.arguments(
              target, TenderCommand.options(settings), launch.unikernel().toString(), arguments);

      var run = (CommandLine.Run) CommandLine.parse(words);
      List<Setting> read = new ArrayList<>();
      for (String option : run.options()) {
        read.add(parser.parse(option));
      }
      assertEquals(settings, read);
      assertEquals(launch.unikernel().toString(), run.kernel());
      int dropped = target == Target.VIRTIO ? 1 : 0;
      assertEquals(arguments, run.guestArguments().subList(dropped, run.guestArguments().size()));
    }
  }
}
