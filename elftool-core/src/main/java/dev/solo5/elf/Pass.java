package dev.solo5.elf;

/** Why a file's headers are read: the same checks, but other words in the messages. */
public enum Pass {
  /** To find a note. */
  NOTE("note", "invalid executable: "),
  /** To load the program. */
  LOAD("elf", "");

  private final String what;
  final String headerPrefix;

  Pass(String what, String headerPrefix) {
    this.what = what;
    this.headerPrefix = headerPrefix;
  }

  String words() {
    return "while loading " + what;
  }
}
