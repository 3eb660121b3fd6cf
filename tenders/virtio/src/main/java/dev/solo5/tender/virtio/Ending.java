package dev.solo5.tender.virtio;

import dev.solo5.linux.LinuxException;
import dev.solo5.linux.process.Child;
import dev.solo5.tender.Outcome;
import dev.solo5.tender.TenderException;
import dev.solo5.tender.program.EarlyEnd;
import java.util.List;
import java.util.function.Consumer;

/** How this program ends before its guest does: QEMU is ended first, and the report written. */
final class Ending implements QemuWatch {
  private final Consumer<List<String>> commands;
  private final StopSwitch stop = new StopSwitch();
  private final EarlyEnd early = new EarlyEnd(stop);

  /**
   * @param commands hears what is started
   */
  Ending(Consumer<List<String>> commands) {
    this.commands = commands;
  }

  /** Does what has to be done before there is a guest. */
  void prepare() throws TenderException {
    early.prepare(true);
  }

  @Override
  public void starts(List<String> command) {
    commands.accept(command);
  }

  @Override
  public void begins(Child qemu) throws LinuxException {
    stop.connect(qemu);
  }

  @Override
  public void ended() {
    stop.disconnect();
  }

  /** The outcome of the guest, which may have been stopped. */
  Outcome outcome(Outcome ended) {
    return stop.outcome(ended);
  }

  /** The outcome of this program. */
  Outcome ofProgram(Outcome guest) {
    return early.outcome(guest);
  }

  /** The report is written, nothing is to be waited for. */
  void reported() {
    early.reported();
  }
}
