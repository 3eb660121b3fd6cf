package dev.solo5.toolchain.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What compilers get of the environment. Of the variables that decide what comes out, those that a
 * compiler does without are fixed or dropped; those that it may need to start are a part of every
 * key.
 */
public final class CompilerEnvironment {
  /**
   * LC_ALL: messages in English, with plain quotes. PWD: compilers take the directory they write
   * into debug information from it when it names the current directory, and this name is the same
   * for any. SOURCE_DATE_EPOCH: what __DATE__ and __TIME__ say.
   */
  private static final Map<String, String> FIXED =
      Map.of("LC_ALL", "C", "PWD", "/proc/self/cwd", "SOURCE_DATE_EPOCH", "0");

  /** With these, the same sources, flags and compiler could give something else. */
  private static final Set<String> DROPPED =
      Set.of(
          "CPATH",
          "C_INCLUDE_PATH",
          "CPLUS_INCLUDE_PATH",
          "OBJC_INCLUDE_PATH",
          "OBJCPLUS_INCLUDE_PATH",
          "LIBRARY_PATH",
          "LD_RUN_PATH",
          "LDEMULATION",
          "GNUTARGET",
          "GCC_EXEC_PREFIX",
          "GCC_COLORS",
          "GCC_COMPARE_DEBUG",
          "GCC_EXTRA_DIAGNOSTIC_OUTPUT",
          "GCC_SPECS",
          "QA_OVERRIDE_GCC3_OPTIONS",
          "COMPILER_PATH",
          "CCC_OVERRIDE_OPTIONS",
          "CCC_ADD_ARGS",
          "CLANG_CONFIG_FILE_SYSTEM_DIR",
          "CLANG_CONFIG_FILE_USER_DIR",
          "LLD_REPRODUCE",
          "POSIXLY_CORRECT",
          "DEPENDENCIES_OUTPUT",
          "SUNPRO_DEPENDENCIES");

  /** What begins so is for the loader of the compiler's programs, or for a wrapper around them. */
  private static final List<String> NEEDED =
      List.of("LD_", "NIX_", "GCC_", "CCC_", "CLANG_", "LLVM_", "LLD_", "COLLECT_");

  private CompilerEnvironment() {}

  /** The environment of a compiler started from one that has {@code environment}. */
  static Map<String, String> of(Map<String, String> environment) {
    Map<String, String> all = new HashMap<>(environment);
    all.keySet().removeAll(DROPPED);
    all.putAll(FIXED);
    return all;
  }

  /** The variables that may decide what comes out, as {@code NAME=VALUE}, sorted. */
  static List<String> deciding(Map<String, String> environment) {
    return environment.keySet().stream()
        .filter(name -> !DROPPED.contains(name) && NEEDED.stream().anyMatch(name::startsWith))
        .sorted()
        .map(name -> name + "=" + environment.get(name))
        .toList();
  }
}
