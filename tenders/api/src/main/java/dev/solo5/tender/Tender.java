package dev.solo5.tender;

import dev.solo5.elf.Target;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.function.Consumer;

/**
 * A tender inside this program, for tests and other programs in Java; found by {@link
 * ServiceLoader}. Any thread may use it, and any number of guests may run at once.
 */
public interface Tender {
  /** The unikernels it runs. */
  Target target();

  /** Why this machine can't run them, in one line; empty when it can. Found out by trying. */
  Optional<String> obstacle();

  /**
   * Starts a guest on a platform thread of its own. When this returns, everything is set up and the
   * guest is about to run.
   *
   * @param launch whose {@link NetBackend.InheritedDescriptor}s are taken over: they are closed at
   *     the end of the guest, also when this throws
   * @param console receives what the guest writes
   * @param notices receives what a person should know although it is not an error; one line each,
   *     before this returns
   * @throws TenderException with what keeps the guest from starting
   */
  RunningGuest start(Launch launch, GuestConsole console, Consumer<String> notices)
      throws TenderException;

  /** The tenders of the class path, spt first: what comes first needs less of the machine. */
  static List<Tender> installed() {
    List<Tender> tenders = new ArrayList<>();
    for (Tender tender : ServiceLoader.load(Tender.class)) {
      tenders.add(tender);
    }
    tenders.sort(Comparator.comparingInt(tender -> TargetChoice.place(tender.target())));
    return List.copyOf(tenders);
  }
}
