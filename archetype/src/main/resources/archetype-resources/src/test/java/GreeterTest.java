package ${package};

import static dev.solo5.junit.GuestAssert.assertGuest;

import dev.solo5.junit.Guests;
import dev.solo5.junit.Solo5Extension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Starts the unikernel as a user does, and reads what it says. */
@ExtendWith(Solo5Extension.class)
class GreeterTest {
  @Test
  void greetsTheWorld(Guests guests) throws Exception {
    assertGuest(guests.start(GreeterUnikernel.launcher())).prints("^Hello, world!$").exits(0);
  }

  @Test
  void greetsWhomTheCommandLineNames(Guests guests) throws Exception {
    assertGuest(guests.start(GreeterUnikernel.launcher().arguments("Ada")))
        .prints("^Hello, Ada!$")
        .exits(0);
  }
}
