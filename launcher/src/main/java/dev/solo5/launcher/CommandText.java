package dev.solo5.launcher;

import dev.solo5.elf.Target;
import dev.solo5.tender.Launch;
import dev.solo5.tender.line.Setting;
import dev.solo5.tender.line.TenderCommand;
import dev.solo5.text.ShellWord;
import java.util.ArrayList;
import java.util.List;

/** The command line that launches the same, for the files of a run. */
final class CommandText {
  private CommandText() {}

  /**
   * One line for a shell, with {@code solo5-net} before it where networks are in this process.
   *
   * @param launch whose networks in this process are such in user mode
   */
  static String of(Target target, Launch launch, List<String> arguments) {
    List<Setting> settings = TenderCommand.settings(launch);
    List<String> networks = TenderCommand.networkOptions(settings);
    List<String> words = new ArrayList<>();
    if (!networks.isEmpty()) {
      words.add("solo5-net");
      words.addAll(networks);
      words.add("--");
    }
    words.add(TenderCommand.program(target));
    words.addAll(
        TenderCommand.arguments(
            target,
            TenderCommand.servedOptions(settings),
            launch.unikernel().toString(),
            arguments));
    return ShellWord.of(words) + "\n";
  }
}
