package dev.solo5.toolchain.compiler;

/** The two families of compilers; they differ in a few flags. */
public enum CompilerKind {
  GCC("GCC", 9, "__GNUC__"),
  CLANG("clang", 10, "__clang_major__");

  /** The macro that holds the major version. */
  final String versionMacro;

  private final String text;
  private final int oldestMajor;

  CompilerKind(String text, int oldestMajor, String versionMacro) {
    this.text = text;
    this.oldestMajor = oldestMajor;
    this.versionMacro = versionMacro;
  }

  /** The name for a person. */
  public String text() {
    return text;
  }

  /**
   * The oldest major version that works: it must map path prefixes and take a global stack guard.
   */
  public int oldestMajor() {
    return oldestMajor;
  }
}
