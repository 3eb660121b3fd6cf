package dev.solo5.toolchain.sdk;

import dev.solo5.elf.Machine;
import dev.solo5.text.ShellWord;
import dev.solo5.toolchain.compiler.Compiler;
import dev.solo5.toolchain.compiler.CompilerKind;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The texts of an SDK that depend on the compiler: scripts that start it, its linker and its
 * objcopy, and what pkg-config says.
 */
record Tools(Compiler compiler, Path linker, Path objcopy) {
  /** What the names of the tools begin with. */
  String triple() {
    return compiler.architecture().text() + "-solo5-none-static";
  }

  /** The script that stands for a tool: {@code cc}, {@code ld} or {@code objcopy}. */
  String script(String tool) throws IOException {
    return fill(tool + ".sh", Map.of());
  }

  /** The pkg-config file of one target. */
  String pkgConfig(String abi) throws IOException {
    return fill("bindings.pc", Map.of("ABI", abi));
  }

  /** What was chosen, {@code key=value} per line. */
  String record(Path java) throws IOException {
    return String.join(
            "\n",
            StagedTree.FIRST_LINE,
            "version=" + Template.version(),
            "triple=" + triple(),
            "compiler=" + compiler.path(),
            "compiler.version=" + compiler.version(),
            "compiler.triple=" + compiler.triple(),
            "linker=" + linker,
            "objcopy=" + objcopy,
            "java=" + java)
        + "\n";
  }

  private String fill(String template, Map<String, String> more) throws IOException {
    Map<String, String> values = new HashMap<>();
    values.put("TRIPLE", triple());
    values.put("VERSION", Template.version());
    values.put("COMPILER", compiler.kind().text() + " " + compiler.majorVersion());
    values.put("COMPILER_WORD", ShellWord.of(compiler.path().toString()));
    values.put("LINKER_WORD", ShellWord.of(linker.toString()));
    values.put("OBJCOPY_WORD", ShellWord.of(objcopy.toString()));
    values.put("TARGET_FLAGS", String.join(" ", targetFlags()));
    values.put("LINK_FLAGS", String.join(" ", linkFlags()));
    values.put("LAST_HEADERS", lastHeaders());
    values.put("PAGE_SIZE", "0x" + Integer.toHexString(compiler.architecture().pageSize()));
    values.put("LOCATE", Template.text("locate.sh"));
    values.put("ABI", Template.text("abi.sh"));
    values.putAll(more);
    return Template.fill(template, values);
  }

  /**
   * GCC's {@code limits.h} needs one more behind it, and that one a directory in which to look for
   * a better one.
   */
  private String lastHeaders() {
    return switch (compiler.kind()) {
      case GCC -> "-idirafter \"$lib/include\" -idirafter \"$lib\"";
      case CLANG -> "";
    };
  }

  /** No headers of the host; the guard of the stack in a variable, for lack of a thread's block. */
  private List<String> targetFlags() {
    List<String> flags = new ArrayList<>();
    switch (compiler.kind()) {
      case GCC -> flags.add("-nostdinc");
      case CLANG -> flags.addAll(List.of("-nostdlibinc", "-Wno-unused-command-line-argument"));
    }
    if (compiler.architecture() != Machine.AARCH64) {
      flags.add("-mstack-protector-guard=global");
    }
    return flags;
  }

  private List<String> linkFlags() {
    List<String> flags = new ArrayList<>(List.of("-Wl,--build-id=none", "-no-pie"));
    if (compiler.kind() == CompilerKind.CLANG) {
      // clang 12 introduced --ld-path and began to warn of a path in -fuse-ld.
      String option = compiler.majorVersion() >= 12 ? "--ld-path=" : "-fuse-ld=";
      flags.add(option + ShellWord.of(linker.toString()));
      // GCC asks for this index of unwind tables only when it links dynamically, clang always; what
      // is linked must not depend on the tool that links it.
      flags.add("-Wl,--no-eh-frame-hdr");
    }
    return flags;
  }
}
