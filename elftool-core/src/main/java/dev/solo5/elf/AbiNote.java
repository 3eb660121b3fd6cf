package dev.solo5.elf;

/**
 * What a unikernel says it was linked for.
 *
 * @param target the number of a {@link Target}, or of one unknown here
 * @param version the version of that target's ABI
 */
public record AbiNote(int target, int version) {

  /** Returns the note of a unikernel for this target and its supported version. */
  public static AbiNote of(Target target) {
    return new AbiNote(target.number(), target.abiVersion());
  }

  /** Returns the text {@code query-abi} prints, a line feed at the end. */
  public String query() {
    return "{\n  \"type\": \"solo5.abi\",\n  \"target\": \""
        + Target.textOf(target)
        + "\",\n  \"version\": "
        + Integer.toUnsignedString(version)
        + "\n}\n";
  }
}
