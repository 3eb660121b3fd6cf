package dev.solo5.elf;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FirstRunnableTest {
  private static final List<Target> ALL = List.of(Target.VIRTIO, Target.HVT, Target.SPT);

  @Test
  void theFirstThatCanRunIsChosenAndNoneBehindItIsAsked() {
    List<Target> asked = new ArrayList<>();
    var choice =
        FirstRunnable.among(
            ALL,
            target -> {
              asked.add(target);
              return target == Target.SPT ? Optional.of("no spt") : Optional.empty();
            });
    assertEquals(Optional.of(Target.HVT), choice.chosen());
    assertEquals(
        List.of(new FirstRunnable.PassedOver<>(Target.SPT, "no spt")), choice.passedOver());
    assertEquals(List.of(Target.SPT, Target.HVT), asked);
  }

  @Test
  void theLastIsReached() {
    Map<Target, String> obstacles = Map.of(Target.SPT, "a", Target.HVT, "b");
    var choice = FirstRunnable.among(ALL, target -> Optional.ofNullable(obstacles.get(target)));
    assertEquals(Optional.of(Target.VIRTIO), choice.chosen());
    assertEquals(List.of("a", "b"), choice.reasons());
  }

  @Test
  void whenNoneCanRunAllReasonsAreThere() {
    var choice = FirstRunnable.among(ALL, target -> Optional.of(target.text()));
    assertEquals(Optional.empty(), choice.chosen());
    assertEquals(List.of("spt", "hvt", "virtio"), choice.reasons());
  }

  @Test
  void whatHasNoTenderIsNeverChosen() {
    var choice = FirstRunnable.among(List.of(Target.XEN), _ -> Optional.<String>empty());
    assertEquals(Optional.empty(), choice.chosen());
    assertEquals(List.of(), choice.reasons());
  }
}
