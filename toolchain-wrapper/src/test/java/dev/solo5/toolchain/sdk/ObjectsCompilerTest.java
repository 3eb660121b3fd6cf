package dev.solo5.toolchain.sdk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The bindings objects: what applications see of them, and what they want of applications. */
final class ObjectsCompilerTest {
  /** Section 6 of the toolchain's specification: the same for all targets. */
  private static final List<String> INTERFACE =
      List.of(
          "__stack_chk_fail",
          "__stack_chk_guard",
          "_start",
          "solo5_abort",
          "solo5_block_acquire",
          "solo5_block_read",
          "solo5_block_write",
          "solo5_clock_monotonic",
          "solo5_clock_wall",
          "solo5_console_write",
          "solo5_exit",
          "solo5_net_acquire",
          "solo5_net_read",
          "solo5_net_write",
          "solo5_set_tls_base",
          "solo5_tls_init",
          "solo5_tls_size",
          "solo5_tls_tp_offset",
          "solo5_yield");

  @ParameterizedTest
  @ValueSource(strings = {"gcc", "clang"})
  void eachDefinesTheInterface(String compiler) throws Exception {
    TestSdk sdk = TestSdk.of(compiler);
    for (String abi : List.of("hvt", "spt", "virtio", "stub")) {
      List<String> defined = Symbols.global(sdk.lib(), "solo5_" + abi + ".o");
      assertTrue(defined.containsAll(INTERFACE), abi + ": " + defined);
      Stream<String> more = defined.stream().filter(name -> !INTERFACE.contains(name));
      assertTrue(
          more.allMatch(name -> name.startsWith("solo5_") || name.startsWith("_start")),
          abi + ": " + defined);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"gcc", "clang"})
  void onlyTheApplicationAndTheScriptAreWanted(String compiler) throws Exception {
    TestSdk sdk = TestSdk.of(compiler);
    for (String abi : List.of("hvt", "spt", "virtio")) {
      List<String> wanted = Symbols.undefined(sdk.lib(), "solo5_" + abi + ".o");
      assertTrue(wanted.contains("solo5_app_main"), abi + ": " + wanted);
      assertTrue(
          wanted.stream().allMatch(name -> name.startsWith("_") || name.equals("solo5_app_main")),
          abi + ": " + wanted);
    }
    assertEquals(List.of(), Symbols.undefined(sdk.lib(), "solo5_stub.o"));
  }
}
