package dev.solo5.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.solo5.image.problem.ImageException;
import dev.solo5.image.problem.ImageProblem.BadSize;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DiskSizeTest {

  @ParameterizedTest
  @CsvSource({
    "34M,35651584",
    "64M,67108864",
    "1G,1073741824",
    "1 GiB,1073741824",
    "1g,1073741824",
    "65536K,67108864",
    "1T,1099511627776",
    "2047G,2197949513728"
  })
  void readsWholeUnits(String text, long bytes) throws ImageException {
    assertEquals(bytes, DiskSize.parse(text).bytes());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "33M",
        "0G",
        "2048G",
        "9999999G",
        "99999999G",
        "64",
        "64K",
        "1.5G",
        "-1G",
        "65537K",
        "64MB"
      })
  void refusesWhatIsNone(String text) {
    var e = assertThrows(ImageException.class, () -> DiskSize.parse(text));
    assertEquals(new BadSize(text, "34M to 2047G, in whole M (MiB) or G (GiB)"), e.problem());
  }

  @Test
  void googleTakesWholeGib() {
    assertEquals(1L << 30, Format.GCE.round(64L << 20));
    assertEquals(3L << 30, Format.GCE.round((2L << 30) + 1));
    assertEquals(64L << 20, Format.RAW.round(64L << 20));
  }
}
