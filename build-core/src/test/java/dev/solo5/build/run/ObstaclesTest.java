package dev.solo5.build.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ObstaclesTest {
  @TempDir private Path folder;

  @Test
  void aDeviceThatOpensIsNone() {
    assertEquals(Optional.empty(), Obstacles.kvm(Path.of("/dev/null")));
  }

  @Test
  void aDeviceThatIsNotThereIsNamed() {
    Path device = folder.resolve("kvm");
    assertEquals(Optional.of(device + " does not exist"), Obstacles.kvm(device));
  }

  /** With every right to it: only opening it tells. */
  @Test
  void whatCannotBeOpenedIsAnObstacleWhateverItsRights() {
    assertEquals(Optional.of(folder + " can't be opened: Is a directory"), Obstacles.kvm(folder));
  }
}
