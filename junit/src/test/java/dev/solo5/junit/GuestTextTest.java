package dev.solo5.junit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is shown of a console. */
class GuestTextTest {
  private static final List<String> BANNER =
      List.of(
          " ___      _     ___",
          "/ __| ___| |___| __|",
          "\\__ \\/ _ \\ / _ \\__ \\",
          "|___/\\___/_\\___/___/",
          "Solo5: Bindings version 0.1.0");

  @Test
  void leavesTheBannerOut() {
    assertEquals(List.of(), GuestText.withoutBanner(BANNER));
    assertEquals(
        List.of("hello"),
        GuestText.withoutBanner(
            Stream.concat(BANNER.stream(), List.of("hello").stream()).toList()));
  }

  @Test
  void leavesWhatTheGuestSays() {
    List<String> own = List.of("a", "b", "c", "d", "e", "Solo5: Bindings version 0.1.0");
    assertEquals(own, GuestText.withoutBanner(own));
    assertEquals(List.of("hello"), GuestText.withoutBanner(List.of("hello")));
  }
}
