package org.example.released;

import static dev.solo5.junit.GuestAssert.assertGuest;

import dev.solo5.junit.Guests;
import dev.solo5.junit.Solo5Extension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Solo5Extension.class)
class GreeterTest {
  /** The class is generated from the manifest in the file that Maven resolved. */
  @Test
  void greets(Guests guests) throws Exception {
    assertGuest(guests.start(GreeterUnikernel.launcher()))
        .exits(0)
        .prints("^Greetings from a release$");
  }
}
