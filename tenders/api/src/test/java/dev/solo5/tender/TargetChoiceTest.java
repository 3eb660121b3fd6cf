package dev.solo5.tender;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.solo5.elf.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TargetChoiceTest {
  private static final List<Target> ALL = List.of(Target.VIRTIO, Target.HVT, Target.SPT);

  @Test
  void theFirstThatCanRunIsChosenAndNoneBehindItIsAsked() {
    List<Target> asked = new ArrayList<>();
    var choice =
        TargetChoice.of(
            Optional.empty(),
            ALL,
            target -> {
              asked.add(target);
              return target == Target.SPT ? Optional.of("no spt") : Optional.empty();
            });
    assertEquals(Optional.of(Target.HVT), choice.target());
    assertEquals(List.of("no spt"), choice.passedOver());
    assertEquals(List.of(Target.SPT, Target.HVT), asked);
  }

  @Test
  void theLastIsReached() {
    Map<Target, String> obstacles = Map.of(Target.SPT, "a", Target.HVT, "b");
    var choice =
        TargetChoice.of(
            Optional.empty(), ALL, target -> Optional.ofNullable(obstacles.get(target)));
    assertEquals(Optional.of(Target.VIRTIO), choice.target());
    assertEquals(List.of("a", "b"), choice.passedOver());
  }

  @Test
  void whenNoneCanRunAllReasonsAreThere() {
    var choice = TargetChoice.of(Optional.empty(), ALL, target -> Optional.of(target.text()));
    assertEquals(Optional.empty(), choice.target());
    assertEquals(List.of("spt", "hvt", "virtio"), choice.passedOver());
  }

  @Test
  void whatHasNoTenderIsNeverChosen() {
    var choice =
        TargetChoice.of(Optional.empty(), List.of(Target.XEN), _ -> Optional.<String>empty());
    assertEquals(Optional.empty(), choice.target());
    assertEquals(List.of(), choice.passedOver());
  }

  @Test
  void whatIsAskedForIsTakenOrNothing() {
    assertEquals(
        new TargetChoice<>(Optional.of(Target.HVT), List.of(), "as requested"),
        TargetChoice.of(Optional.of(Target.HVT), ALL, _ -> Optional.<String>empty()));
    var choice = TargetChoice.of(Optional.of(Target.HVT), ALL, _ -> Optional.of("no hvt"));
    assertEquals(Optional.empty(), choice.target());
    assertEquals(List.of("no hvt"), choice.passedOver());
  }

  @Test
  void theReasonIsTheRuleOrWhyNotTheOthers() {
    assertEquals(
        "the only target built",
        TargetChoice.of(Optional.empty(), List.of(Target.HVT), _ -> Optional.<String>empty())
            .reason(why -> why));
    assertEquals(
        "no spt",
        TargetChoice.of(
                Optional.empty(),
                ALL,
                target -> Optional.of("no spt").filter(_ -> target == Target.SPT))
            .reason(why -> why));
  }
}
