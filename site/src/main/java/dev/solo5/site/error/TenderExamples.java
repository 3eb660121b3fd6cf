package dev.solo5.site.error;

import dev.solo5.elf.HeaderProblem;
import dev.solo5.tender.TenderProblem;
import java.util.List;
import java.util.stream.Stream;

/** Problems that all tenders have. Their words are those of their own command lines. */
final class TenderExamples {
  private static final String HOST =
      "The reason is the system's: mend what it names, or give the tender's user the right to it.";

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
            "Correct the option: `--help` shows each. What belongs to the guest comes after the"
                + " file's name."),
        cured(
            new TenderProblem.MalformedMemory("64M"),
            "Give a number of MiB without a unit, such as `--mem=64`."),
        cured(
            new TenderProblem.ReportUnavailable("target/report.json", "No such file or directory"),
            "Make the directory, or let the tender's user write there; see"
                + " [reports](reports.md)."),
        cured(
            new TenderProblem.UnknownTie("true"),
            "Write `-Dsolo5.tie=stdin`, or leave the property out; see"
                + " [tied to whoever started it](reports.md#tied-to-whoever-started-it)."),
        cured(
            new TenderProblem.CommandLineTooLong(),
            "Give the guest fewer or shorter arguments, or its data on a block device."),
        cured(
            new TenderProblem.Unexpected("IllegalStateException: no such step"),
            "This is a mistake in the tender: please report it with the line as it is."));
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
        cured(new TenderProblem.AttachedTwice("storage"), "Leave one of the two options out."),
        cured(
            new TenderProblem.NotAttached(
                List.of(new TenderProblem.Missing("storage", "BLOCK_BASIC"))),
            "Attach it: `--block:NAME=FILE` or `--net:NAME=INTERFACE`."),
        cured(
            new TenderProblem.BadSectorSize(),
            "Take 512, 1024, 2048, 4096, 8192, 16384 or 32768 bytes."),
        cured(
            new TenderProblem.BlockUnavailable("disk.img", "Resource temporarily unavailable"),
            "Check the name and the permissions. *Resource temporarily unavailable*: another guest"
                + " has the file; stop it, or give each a file of its own."),
        cured(
            new TenderProblem.NoCapacity("/dev/sr0", "No medium found"),
            "Attach a file or a block device that has a size."),
        cured(
            new TenderProblem.Misaligned("storage", 4096),
            "Make the file a whole number of sectors (`truncate -s 64M disk.img`), or give its"
                + " sector size."),
        cured(
            new TenderProblem.TooSmall("storage", 512),
            "Make the file larger: `truncate -s 64M disk.img`."),
        cured(
            new TenderProblem.NetUnavailable("tap0", "Operation not permitted"),
            "Make the tap interface, bring it up and let the tender's user have it; see"
                + " [networks](networks.md#a-tap-interface)."),
        cured(new TenderProblem.NoRandomness("Permission denied"), HOST),
        cured(
            new TenderProblem.ConsoleRefused("java.lang.IllegalStateException: full"),
            "The program that started the guest failed while taking its output: look there."));
  }

  private static Example cured(TenderProblem problem, String cure) {
    return new Example(problem, problem.message(), cure);
  }
}
