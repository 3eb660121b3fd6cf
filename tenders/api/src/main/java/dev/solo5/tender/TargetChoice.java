package dev.solo5.tender;

import dev.solo5.elf.Target;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Which target a run gets: the one that was asked for, else the first that can run. Whoever runs
 * unikernels keeps to it, from Maven and from Java alike.
 *
 * @param <W> why a target can't run
 * @param target the one; empty when it, or any, can't run
 * @param passedOver why what came before it can't run, in order
 * @param rule why it is this one when nothing was passed over, for a person
 */
public record TargetChoice<W>(Optional<Target> target, List<W> passedOver, String rule) {

  /** spt first: it needs nothing of the machine but Linux. virtio last: QEMU takes its time. */
  private static final List<Target> ORDER = List.of(Target.SPT, Target.HVT, Target.VIRTIO);

  public TargetChoice {
    passedOver = List.copyOf(passedOver);
  }

  /**
   * Chooses.
   *
   * @param asked the target that was asked for, whether it is among the candidates or not
   * @param candidates in any order; those that have no tender are never chosen
   * @param obstacle why a target can't run; empty when it can. Asked in order, and no further than
   *     the first that can.
   */
  public static <W> TargetChoice<W> of(
      Optional<Target> asked,
      Collection<Target> candidates,
      Function<Target, Optional<W>> obstacle) {
    if (asked.isPresent()) {
      return first(List.of(asked.get()), obstacle, "as requested");
    }
    List<Target> inOrder = ORDER.stream().filter(candidates::contains).toList();
    return first(
        inOrder,
        obstacle,
        inOrder.size() == 1 ? "the only target built" : "the first that this machine can run");
  }

  private static <W> TargetChoice<W> first(
      List<Target> inOrder, Function<Target, Optional<W>> obstacle, String rule) {
    List<W> passedOver = new ArrayList<>();
    for (Target target : inOrder) {
      Optional<W> why = obstacle.apply(target);
      if (why.isEmpty()) {
        return new TargetChoice<>(Optional.of(target), passedOver, rule);
      }
      passedOver.add(why.get());
    }
    return new TargetChoice<>(Optional.empty(), passedOver, rule);
  }

  /** Why it is this one, for a person: also why not one that comes before it. */
  public String reason(Function<W, String> words) {
    return passedOver.isEmpty()
        ? rule
        : passedOver.stream().map(words).collect(Collectors.joining("; "));
  }

  /** Whether there is a tender that runs it. */
  public static boolean hasTender(Target target) {
    return ORDER.contains(target);
  }

  /** Where a target stands in the order, from 0; what has no tender stands last. */
  static int place(Target target) {
    int place = ORDER.indexOf(target);
    return place < 0 ? ORDER.size() : place;
  }
}
