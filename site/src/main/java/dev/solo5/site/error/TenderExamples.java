package dev.solo5.site.error;

import dev.solo5.elf.HeaderProblem;
import dev.solo5.tender.TenderProblem;
import java.util.List;
import java.util.stream.Stream;

/** Problems that all tenders have. Their words are those of their own command lines. */
final class TenderExamples {
  private static final String HOST =
      "The reason comes from the system: fix what it names, or give the tender's user the"
          + " necessary rights.";

  private TenderExamples() {}

  static Stream<Example> all() {
    return Stream.of(commandLine(), file(), devices()).flatMap(examples -> examples);
  }

  private static Stream<Example> commandLine() {
    return Stream.of(
        cured(
            new TenderProblem.MissingKernel(),
            "Name the file of a unikernel after the options; `--` separates it from them."),
        cured(
            new TenderProblem.InvalidOption("--disk=a.img", List.of()),
            "Correct the option; `--help` lists them all. The guest's arguments come after the"
                + " file's name."),
        cured(
            new TenderProblem.MalformedMemory("64M"),
            "Give a number of MiB without a unit, such as `--mem=64`."),
        cured(
            new TenderProblem.ReportUnavailable("target/report.json", "No such file or directory"),
            "Create the directory, or allow the tender's user to write there; see"
                + " [reports](reports.md)."),
        cured(
            new TenderProblem.UnknownTie("true"),
            "Write `-Dsolo5.tie=stdin`, or remove the property; see [tied to whoever started"
                + " it](reports.md#tied-to-whoever-started-it)."),
        cured(
            new TenderProblem.CommandLineTooLong(),
            "Give the guest fewer or shorter arguments, or pass its data on a block device."),
        cured(
            new TenderProblem.Unexpected("IllegalStateException: no such step"),
            "This is a bug in the tender: please report it with the complete line."));
  }

  private static Stream<Example> file() {
    return Stream.of(
        cured(
            new TenderProblem.BadPath("h\u00e9llo.spt"),
            "Set a UTF-8 locale, such as `LC_ALL=C.UTF-8`, or rename the file."),
        cured(
            new TenderProblem.BadUnikernel(
                new HeaderProblem.HeaderShort(12),
                "notes.txt: " + new HeaderProblem.HeaderShort(12).message()),
            "See [the problems of unikernel files](#elf)."));
  }

  private static Stream<Example> devices() {
    return Stream.of(
        cured(
            new TenderProblem.NotDeclared("disk"),
            "Use the name from the manifest (`solo5-elftool query-manifest FILE` shows it), and"
                + " `--block:` for block, `--net:` for network devices."),
        cured(new TenderProblem.AttachedTwice("storage"), "Remove one of the two options."),
        cured(
            new TenderProblem.NotAttached(
                List.of(new TenderProblem.Missing("storage", "BLOCK_BASIC"))),
            "Attach it: `--block:NAME=FILE` or `--net:NAME=INTERFACE`."),
        cured(
            new TenderProblem.BadSectorSize(),
            "Use 512, 1024, 2048, 4096, 8192, 16384 or 32768 bytes."),
        cured(
            new TenderProblem.BlockUnavailable("disk.img", "Resource temporarily unavailable"),
            "Check the name and the permissions. *Resource temporarily unavailable*: another"
                + " guest is using the file; stop that guest, or give each its own file."),
        cured(
            new TenderProblem.NoCapacity("/dev/sr0", "No medium found"),
            "Attach a file or a block device that has a size."),
        cured(
            new TenderProblem.Misaligned("storage", 4096),
            "Make the file's size a whole number of sectors (`truncate -s 64M disk.img`), or"
                + " specify its sector size."),
        cured(
            new TenderProblem.TooSmall("storage", 512),
            "Make the file larger: `truncate -s 64M disk.img`."),
        cured(
            new TenderProblem.NetUnavailable("tap0", "Operation not permitted"),
            "Create the tap interface, bring it up and give the tender's user access to it; see"
                + " [networks](networks.md#a-tap-interface)."),
        cured(new TenderProblem.NoRandomness("Permission denied"), HOST),
        cured(
            new TenderProblem.ConsoleRefused("java.lang.IllegalStateException: full"),
            "The program that started the guest failed while processing its output: look there."));
  }

  private static Example cured(TenderProblem problem, String cure) {
    return new Example(problem, problem.message(), cure);
  }
}
