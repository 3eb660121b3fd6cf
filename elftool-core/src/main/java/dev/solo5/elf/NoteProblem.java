package dev.solo5.elf;

import dev.solo5.manifest.ManifestProblem;

/** A note is missing, malformed, or not what the reader needs. Indices are of program headers. */
public sealed interface NoteProblem extends ElfProblem {

  /**
   * A {@code PT_NOTE} segment has no room for any note, for instance because the note was not
   * linked.
   *
   * @param kind what was looked for
   */
  record SegmentTooSmall(NoteKind kind, int index, long fileSize) implements NoteProblem {
    @Override
    public String message() {
      return Text.invalid(
          "phdr[%s].p_filesz note does not fall within valid size (%s < 12)", index, fileSize);
    }

    @Override
    public String detail() {
      return fileSize == 0 ? kind.notLinked : "";
    }
  }

  /** Reading a note failed. */
  record NoteUnreadable(int index) implements NoteProblem {
    @Override
    public String message() {
      return "phdr[%s] pread_in_full returned %s".formatted(index, Text.FAILED);
    }
  }

  /** The file ends inside a note, or before it. */
  record NoteShort(int index, int found, long expected) implements NoteProblem {
    @Override
    public String message() {
      return Text.of("phdr[%s] bytes read mismatches note size (%s != %s)", index, found, expected);
    }
  }

  /** The note's own size is out of range. Sizes are in bytes. */
  record BadSize(int index, int found, int max) implements NoteProblem {
    @Override
    public String message() {
      String size = Integer.toUnsignedString(found);
      return Text.invalid(
          "phdr[%s] note does not fall within valid size (%s < 1 || %s > %s)",
          index, size, size, max);
    }
  }

  /** The note is larger than its segment. Sizes are in bytes. */
  record Overrun(int index, long fileSize, long needed) implements NoteProblem {
    @Override
    public String message() {
      return Text.invalid(
          "phdr[%s] note does not fall within valid size (%s < %s)", index, fileSize, needed);
    }
  }

  /** Without its padding, nothing is left of the note: {@code usable} is the wrapped difference. */
  record NothingUsable(int index, long usable, int size) implements NoteProblem {
    @Override
    public String message() {
      // INV_EXE is what the reference prints here, literally.
      return Text.of(
          "INV_EXE: phdr[%s] note does not fall within valid size (%s <= 0 || %s > %s)",
          index, usable, usable, size);
    }
  }

  /** There is no such note. */
  record Missing(NoteKind kind) implements NoteProblem {
    @Override
    public String message() {
      return kind.missing;
    }

    @Override
    public String detail() {
      return "it is not a Solo5 unikernel";
    }
  }

  /** The note exists but does not contain a valid manifest. */
  record BadManifest(ManifestProblem problem) implements NoteProblem {
    @Override
    public String message() {
      return "Solo5 manifest is invalid";
    }

    @Override
    public String detail() {
      return problem.message();
    }
  }

  /** The unikernel was linked for another target. */
  record WrongTarget(Target wanted, int found) implements NoteProblem {
    @Override
    public String message() {
      return "Executable is not for the solo5-%s target".formatted(wanted.text());
    }

    @Override
    public String detail() {
      return "it is for target %s (%s)"
          .formatted(Target.textOf(found), Integer.toUnsignedString(found));
    }
  }

  /** The unikernel needs another version of the target's ABI. */
  record WrongVersion(Target wanted, int found) implements NoteProblem {
    @Override
    public String message() {
      return "Executable requests unsupported ABI version " + Integer.toUnsignedString(found);
    }

    @Override
    public String detail() {
      return "expected " + wanted.abiVersion();
    }
  }
}
