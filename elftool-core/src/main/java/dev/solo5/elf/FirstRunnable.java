package dev.solo5.elf;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The rule by which a run gets its target when several would do: the first that can run. Whoever
 * runs unikernels keeps to it, from Maven and from Java alike.
 *
 * @param <W> why a target can't run
 * @param chosen the target; empty when none can run
 * @param passedOver what came before it and can't run, in order
 */
public record FirstRunnable<W>(Optional<Target> chosen, List<PassedOver<W>> passedOver) {

  /** spt first: it needs nothing of the machine but Linux. virtio last: QEMU takes its time. */
  private static final List<Target> ORDER = List.of(Target.SPT, Target.HVT, Target.VIRTIO);

  public FirstRunnable {
    passedOver = List.copyOf(passedOver);
  }

  /** A target that can't run, and why. */
  public record PassedOver<W>(Target target, W why) {}

  /**
   * Chooses.
   *
   * @param candidates in any order; those that have no tender are never chosen
   * @param obstacle why a target can't run; empty when it can. Asked in order, and no further than
   *     the first that can.
   */
  public static <W> FirstRunnable<W> among(
      Collection<Target> candidates, Function<Target, Optional<W>> obstacle) {
    List<PassedOver<W>> passedOver = new ArrayList<>();
    for (Target target : ORDER) {
      if (candidates.contains(target)) {
        Optional<W> why = obstacle.apply(target);
        if (why.isEmpty()) {
          return new FirstRunnable<>(Optional.of(target), passedOver);
        }
        passedOver.add(new PassedOver<>(target, why.get()));
      }
    }
    return new FirstRunnable<>(Optional.empty(), passedOver);
  }

  /** Whether there is a tender that runs it. */
  public static boolean hasTender(Target target) {
    return ORDER.contains(target);
  }

  /** Where a target stands in the order, from 0; what has no tender stands last. */
  public static int place(Target target) {
    int place = ORDER.indexOf(target);
    return place < 0 ? ORDER.size() : place;
  }

  /** Why the others were passed over, in order. */
  public List<W> reasons() {
    return passedOver.stream().map(PassedOver::why).toList();
  }
}
