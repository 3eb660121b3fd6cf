package dev.solo5.maven.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.solo5.toolchain.target.LinkTarget;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class EndingTest {
  @ParameterizedTest
  @CsvSource({
    "0, succeeded",
    "1, failed",
    "42, own status",
    "129, SIGHUP",
    "130, SIGINT",
    "131, SIGQUIT",
    "132, SIGILL",
    "133, SIGTRAP",
    "136, SIGFPE",
    "137, SIGKILL",
    "139, SIGSEGV",
    "141, SIGPIPE",
    "143, SIGTERM",
    "159, forbidden system call",
    "255, aborted"
  })
  void saysWhatAStatusMeansUnderSpt(int status, String word) {
    String meaning = new Ending(LinkTarget.SPT, status).meaning();

    assertTrue(meaning.contains(word), meaning);
  }

  @ParameterizedTest
  @ValueSource(ints = {42, 132, 133, 136, 139, 159})
  void knowsThatNoSignalReachesAGuestOfHvt(int status) {
    assertEquals("the guest's own status", new Ending(LinkTarget.HVT, status).meaning());
  }

  @ParameterizedTest
  @EnumSource
  void hasAMeaningForEachStatus(LinkTarget target) {
    for (int status = 0; status <= 255; status++) {
      assertTrue(new Ending(target, status).meaning().length() > 10);
    }
  }

  @Test
  void knowsThatQemuLosesAStatus() {
    String meaning = new Ending(LinkTarget.VIRTIO, 83).meaning();

    assertTrue(meaning.contains("did not tell its status"), meaning);
    assertEquals("the guest's own status", new Ending(LinkTarget.SPT, 83).meaning());
  }

  @Test
  void aborts() {
    assertEquals(
        "the guest aborted (solo5_abort(), a failed assertion, a trap, a smashed stack), or ended"
            + " itself with this status",
        new Ending(LinkTarget.HVT, 255).meaning());
  }
}
