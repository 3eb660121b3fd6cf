package ${package};

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Tests the unikernel's classes on the JVM, in milliseconds. */
class GreetingTest {
  @Test
  void greetsTheWorld() {
    assertEquals("Hello, world!", Greeter.greeting());
  }

  @Test
  void greetsWhomTheArgumentsName() {
    assertEquals("Hello, Ada Lovelace!", Greeter.greeting("Ada", "Lovelace"));
  }
}
