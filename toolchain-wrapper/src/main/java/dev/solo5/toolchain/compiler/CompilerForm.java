package dev.solo5.toolchain.compiler;

import dev.solo5.elf.Machine;

/** A C compiler as answers. */
final class CompilerForm implements ProbeMemory.Form<Compiler> {
  @Override
  public Compiler read(Answers answers) throws Answers.Missing {
    return new Compiler(
        answers.path("path"),
        CompilerKind.valueOf(answers.text("kind")),
        answers.number("majorVersion"),
        answers.text("version"),
        answers.text("triple"),
        Machine.valueOf(answers.text("architecture")),
        answers.path("headerDirectory"),
        answers.path("linker"),
        answers.path("objcopy"),
        answers.path("archiver"),
        answers.text("identity"));
  }

  @Override
  public Answers write(Compiler compiler) {
    return Answers.none()
        .put("path", compiler.path())
        .put("kind", compiler.kind().name())
        .put("majorVersion", compiler.majorVersion())
        .put("version", compiler.version())
        .put("triple", compiler.triple())
        .put("architecture", compiler.architecture().name())
        .put("headerDirectory", compiler.headerDirectory())
        .put("linker", compiler.linker())
        .put("objcopy", compiler.objcopy())
        .put("archiver", compiler.archiver())
        .put("identity", compiler.identity());
  }
}
