package dev.solo5.site.error;

import dev.solo5.elf.ElfProblem;
import dev.solo5.elf.FileProblem;
import dev.solo5.elf.HeaderProblem;
import dev.solo5.elf.NoteKind;
import dev.solo5.elf.NoteProblem;
import dev.solo5.elf.Pass;
import dev.solo5.elf.SectionProblem;
import dev.solo5.elf.SegmentProblem;
import dev.solo5.elf.Target;
import dev.solo5.manifest.ManifestProblem;
import java.util.stream.Stream;

/** Problems of the files of unikernels. */
final class ElfExamples {
  private static final String NO_UNIKERNEL =
      "Name the file of a unikernel. If it is one, it is damaged: build it again.";
  private static final String SHORT =
      "The file is truncated: copy or build it again, and check whether the disk is full.";
  private static final String UNREADABLE =
      "Name a file, not a directory; if it is a file, its disk or network share is failing.";
  private static final String LINKED_OTHERWISE =
      "Link it with the plugin or the SDK, without linker scripts or layout flags of your own"
          + " (`-Ttext`, `-Wl,-z,...`): theirs lay out segments the way tenders require.";
  private static final String MEMORY =
      "Give the guest more memory (`<memory>`, or the tender's `--mem=`): the program and its"
          + " zeroed data do not fit.";

  private ElfExamples() {}

  static Stream<Example> all() {
    return Stream.of(file(), headers(), notes(), sections(), segments())
        .flatMap(examples -> examples);
  }

  private static Stream<Example> file() {
    return Stream.of(
        cured(
            new FileProblem.CannotOpen("No such file or directory"),
            "Check the name and the permissions of the file."));
  }

  private static Stream<Example> headers() {
    return Stream.of(
        cured(new HeaderProblem.HeaderUnreadable(Pass.NOTE), UNREADABLE),
        cured(new HeaderProblem.HeaderShort(12), NO_UNIKERNEL),
        cured(
            new HeaderProblem.BadHeader(Pass.NOTE, "e_machine", "183", "62"),
            "Name a unikernel built for this machine's processor."),
        cured(new HeaderProblem.EntryOutside(0x100000, 0x100000, 0x100000), MEMORY),
        cured(new HeaderProblem.TableUnreadable(Pass.LOAD), UNREADABLE),
        cured(new HeaderProblem.TableShort(Pass.NOTE, 56, 336), SHORT));
  }

  private static Stream<Example> notes() {
    return Stream.of(
        cured(new NoteProblem.SegmentTooSmall(NoteKind.ABI, 1, 8), NO_UNIKERNEL),
        cured(new NoteProblem.NoteUnreadable(1), UNREADABLE),
        cured(new NoteProblem.NoteShort(1, 20, 116), SHORT),
        cured(new NoteProblem.BadSize(1, 0, 32), NO_UNIKERNEL),
        cured(new NoteProblem.Overrun(1, 24, 124), NO_UNIKERNEL),
        cured(new NoteProblem.NothingUsable(1, -2, 2), NO_UNIKERNEL),
        cured(
            new NoteProblem.Missing(NoteKind.MANIFEST),
            "Name a unikernel, not an object or another program. A unikernel linked by hand needs"
                + " its `manifest.c` (`solo5-elftool gen-manifest`) among the sources."),
        cured(
            new NoteProblem.BadManifest(new ManifestProblem.BadBinary("version", 0, "2", "1")),
            "Build it again: the manifest in it is damaged, or of a newer version."),
        cured(
            new NoteProblem.WrongTarget(Target.HVT, 2),
            "Run it under the tender of its own target, or link it for this one (`<targets>`)."),
        cured(
            new NoteProblem.WrongVersion(Target.HVT, 1),
            "Build it with a toolchain that follows the binary interface of Solo5 0.12.1, such"
                + " as this one."));
  }

  private static Stream<Example> sections() {
    return Stream.of(
        cured(new SectionProblem.BadEntrySize(40), NO_UNIKERNEL),
        cured(new SectionProblem.ContentMissing("section table", 20_480, 1_984), SHORT));
  }

  private static Stream<Example> segments() {
    return Stream.of(
        cured(new SegmentProblem.AddressTooLow(2, 0x1000, 0x100000), LINKED_OTHERWISE),
        cured(new SegmentProblem.NotAscending(3, 0x100000, 0x101000), LINKED_OTHERWISE),
        cured(new SegmentProblem.BadAlignment(2, 0x100000, 3), LINKED_OTHERWISE),
        cured(new SegmentProblem.StartTooLow(2, 0xff000, 0x100000), LINKED_OTHERWISE),
        cured(new SegmentProblem.Overlap(3, 0x100000, 0x101000), LINKED_OTHERWISE),
        cured(
            new SegmentProblem.FileRange(2, "4194304 (p_vaddr + p_filesz) > 1048576 (mem_size)"),
            MEMORY),
        cured(
            new SegmentProblem.MemoryRange(2, "4194304 (p_vaddr + p_memsz) > 1048576 (mem_size)"),
            MEMORY),
        cured(new SegmentProblem.ContentUnreadable(2), UNREADABLE),
        cured(new SegmentProblem.ContentShort(2, 512, 4096), SHORT),
        cured(new SegmentProblem.StartNotAligned(2, 0x100010, 4096), LINKED_OTHERWISE),
        cured(new SegmentProblem.EndNotAligned(2, 0x101010, 4096), LINKED_OTHERWISE),
        cured(
            new SegmentProblem.WritableAndExecutable(2),
            "Remove whatever makes memory both writable and executable: an executable stack (`-z"
                + " execstack`, assembly without `.note.GNU-stack`), or sections with flags"
                + " `awx`."));
  }

  private static Example cured(ElfProblem problem, String cure) {
    String detail = problem.detail();
    return new Example(problem, problem.message() + (detail.isEmpty() ? "" : ": " + detail), cure);
  }
}
