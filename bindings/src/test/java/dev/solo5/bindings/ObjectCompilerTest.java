package dev.solo5.bindings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The object of each target, by each compiler: what it gives, asks for and holds. */
class ObjectCompilerTest {
  private static final Set<String> GIVEN =
      Set.of(
          "_start",
          "__stack_chk_fail",
          "__stack_chk_guard",
          "solo5_abort",
          "solo5_exit",
          "solo5_clock_monotonic",
          "solo5_clock_wall",
          "solo5_yield",
          "solo5_console_write",
          "solo5_block_acquire",
          "solo5_block_read",
          "solo5_block_write",
          "solo5_net_acquire",
          "solo5_net_read",
          "solo5_net_write",
          "solo5_set_tls_base",
          "solo5_tls_init",
          "solo5_tls_size",
          "solo5_tls_tp_offset");

  /** The application's main function and what the linker script measures. */
  private static final Set<String> ASKED =
      Set.of(
          "solo5_app_main",
          "_stext",
          "_etext",
          "_erodata",
          "_end",
          "_stdata",
          "_ltdata",
          "_ltbss",
          "_ltalign");

  /** virtio has its own way from the boot loader to {@code _start}, and no tender. */
  private static final Set<String> GIVEN_BY_VIRTIO = Set.of("_start32", "_start64");

  private static final Set<String> ASKED_BY_VIRTIO = Set.of("_edata", "_ebss", "__solo5_mft1_note");

  private static final Map<String, String> NUMBER_AND_VERSION =
      Map.of(
          "hvt", "0100000002000000",
          "spt", "0200000002000000",
          "virtio", "0300000001000000");

  private static final Pattern VECTOR_REGISTER = Pattern.compile("%[xyz]?mm\\d|%st\\b");

  @ParameterizedTest
  @MethodSource("dev.solo5.bindings.Built#matrix")
  void symbols(Compiler compiler, String target) {
    List<ElfView.Symbol> symbols = view(compiler, target).symbols();
    Set<String> given = new TreeSet<>(GIVEN);
    Set<String> asked = new TreeSet<>(target.equals("stub") ? Set.of() : ASKED);
    if (target.equals("virtio")) {
      given.addAll(GIVEN_BY_VIRTIO);
      asked.addAll(ASKED_BY_VIRTIO);
    }
    assertEquals(given, globals(symbols, true));
    assertEquals(asked, globals(symbols, false));
  }

  private static Set<String> globals(List<ElfView.Symbol> symbols, boolean defined) {
    return symbols.stream()
        .filter(symbol -> symbol.global() && symbol.defined() == defined)
        .map(ElfView.Symbol::name)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @ParameterizedTest
  @MethodSource("dev.solo5.bindings.Built#matrix")
  void interpreter(Compiler compiler, String target) {
    ElfView view = view(compiler, target);
    byte[] name = "/nonexistent/solo5/".getBytes(StandardCharsets.US_ASCII);
    assertEquals(HexFormat.of().formatHex(name) + "0000000000", view.hex(".interp"));
    assertEquals(8, view.section(".interp").align());
  }

  @ParameterizedTest
  @MethodSource("dev.solo5.bindings.Built#matrix")
  void notes(Compiler compiler, String target) {
    ElfView view = view(compiler, target);
    List<String> notes =
        view.sections().stream()
            .map(ElfView.Section::name)
            .filter(name -> name.startsWith(".note.solo5."))
            .sorted()
            .toList();
    if (target.equals("stub")) {
      assertEquals(List.of(), notes);
      return;
    }
    assertEquals(List.of(".note.solo5.abi", ".note.solo5.not_openbsd"), notes);
    assertEquals(
        "060000001000000041424931536f6c6f35000000"
            + NUMBER_AND_VERSION.get(target)
            + "0000000000000000",
        view.hex(".note.solo5.abi"));
    assertEquals(
        "0800000004000000010000004f70656e4253440000000000", view.hex(".note.solo5.not_openbsd"));
    for (String note : notes) {
      ElfView.Section section = view.section(note);
      assertEquals(7, section.type(), "SHT_NOTE");
      assertEquals(2, section.flags(), "SHF_ALLOC");
      assertEquals(4, section.align());
    }
  }

  @ParameterizedTest
  @MethodSource("dev.solo5.bindings.Built#matrix")
  void stackIsNotExecutable(Compiler compiler, String target) {
    assertEquals(0, view(compiler, target).section(".note.GNU-stack").flags());
  }

  @ParameterizedTest
  @MethodSource("dev.solo5.bindings.Built#matrix")
  void initialStackGuard(Compiler compiler, String target) {
    ElfView view = view(compiler, target);
    int at = (int) view.symbol("__stack_chk_guard");
    assertEquals("000a0defbeadde00", view.hex(".data").substring(2 * at, 2 * at + 16));
  }

  @ParameterizedTest
  @MethodSource("dev.solo5.bindings.Built#matrix")
  void applicationsKeepTheirVectorRegistersAndThreadPointer(Compiler compiler, String target) {
    String code =
        Finished.text(
            Sources.BINDINGS,
            List.of("objdump", "-d", Built.of(compiler, target).object().toString()));
    assertFalse(VECTOR_REGISTER.matcher(code).find(), "vector or x87 registers");
    assertFalse(code.contains("%fs:"), "thread-local storage");
    assertTrue(code.contains("<_start>:"));
  }

  private static ElfView view(Compiler compiler, String target) {
    return ElfView.of(Built.of(compiler, target).object());
  }
}
