package dev.solo5.image;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SizeTest {
  @ParameterizedTest
  @CsvSource({
    "512, 512",
    "64KiB, 65536",
    "4K, 4096",
    "512M, 536870912",
    "512 MiB, 536870912",
    "1G, 1073741824",
    "1g, 1073741824",
    "2TiB, 2199023255552",
    "0, 0"
  })
  void readsWhatPeopleWrite(String text, long bytes) {
    assertEquals(OptionalLong.of(bytes), Size.bytes(text, 1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "M", "-1M", "1.5G", "512MB", "512Mi", "1P", "99999999999T", "1 2", "0x10"})
  void refusesWhatIsNone(String text) {
    assertEquals(OptionalLong.empty(), Size.bytes(text, 1));
  }

  @Test
  void aBareNumberCountsWhatItsPlaceSays() {
    assertEquals(OptionalLong.of(32 << 20), Size.bytes("32", 1 << 20));
    assertEquals(OptionalLong.empty(), Size.bytes("32", 0));
  }
}
