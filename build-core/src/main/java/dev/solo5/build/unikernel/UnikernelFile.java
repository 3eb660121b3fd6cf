package dev.solo5.build.unikernel;

import dev.solo5.build.device.DeclaredDevices;
import dev.solo5.build.problem.ProblemException;
import dev.solo5.build.problem.RunProblem;
import dev.solo5.build.problem.UnikernelProblem;
import dev.solo5.elf.AbiNote;
import dev.solo5.elf.ElfException;
import dev.solo5.elf.ElfFile;
import dev.solo5.elf.HeaderProblem;
import dev.solo5.elf.Machine;
import dev.solo5.elf.Target;
import dev.solo5.manifest.BinaryManifest;
import dev.solo5.manifest.Entry;
import dev.solo5.tender.TargetChoice;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A file that was linked as a unikernel of some target, known here or not.
 *
 * @param file where it is
 * @param abi what it was linked for
 * @param manifest what it declares
 * @param memoryEnd where in its memory the program ends, in bytes; data without content included
 */
public record UnikernelFile(Path file, AbiNote abi, BinaryManifest manifest, long memoryEnd) {
  private static final long MEBIBYTE = 1 << 20;

  /** Memory of an hvt guest comes in pieces of 2 MiB, what is asked for beyond is cut off. */
  private static final int HVT_GRANULE = 2;

  /**
   * Reads the two notes of a file.
   *
   * @throws ProblemException with a {@link UnikernelProblem.NotAUnikernel} or {@link
   *     UnikernelProblem.OtherMachine}
   */
  public static UnikernelFile read(Path file) throws ProblemException {
    return reading(
        file, elf -> new UnikernelFile(file, elf.abi(), elf.manifest(), elf.memoryEnd()));
  }

  /**
   * Reads what a file was linked for, whatever else is in it.
   *
   * @throws ProblemException with a {@link UnikernelProblem.NotAUnikernel} or {@link
   *     UnikernelProblem.OtherMachine}
   */
  public static AbiNote readAbi(Path file) throws ProblemException {
    return reading(file, ElfFile::abi);
  }

  /**
   * Reads what a file declares, whatever it was linked for.
   *
   * @throws ProblemException with a {@link UnikernelProblem.NotAUnikernel} or {@link
   *     UnikernelProblem.OtherMachine}
   */
  public static BinaryManifest readManifest(Path file) throws ProblemException {
    return reading(file, ElfFile::manifest);
  }

  /**
   * Refuses a file whose name says that unikernels are made of it.
   *
   * @throws ProblemException with a {@link UnikernelProblem.NotBuilt}
   */
  public static void refuseMaterial(Path file) throws ProblemException {
    Optional<String> material = Material.of(file);
    if (material.isPresent()) {
      throw new ProblemException(new UnikernelProblem.NotBuilt(file, material.get()));
    }
  }

  /** The architecture of this machine, as classifiers of artifacts name it. */
  public static String architecture() {
    return Machine.host().text();
  }

  /** The devices it declares. */
  public DeclaredDevices declared() {
    return new DeclaredDevices(manifest.devices().stream().map(UnikernelFile::device).toList());
  }

  /**
   * The target whose tender runs it.
   *
   * @throws ProblemException with a {@link UnikernelProblem.NoTender} or {@link
   *     UnikernelProblem.OtherAbi}
   */
  public Target target() throws ProblemException {
    Optional<Target> known = Target.ofNumber(abi.target());
    if (known.isPresent() && known.get().abiVersion() != abi.version()) {
      throw new ProblemException(
          new UnikernelProblem.OtherAbi(
              file,
              known.get().text(),
              Integer.toUnsignedString(abi.version()),
              Integer.toString(known.get().abiVersion())));
    }
    return known
        .filter(TargetChoice::hasTender)
        .orElseThrow(() ->
            new ProblemException(new UnikernelProblem.NoTender(file, Target.textOf(abi.target()))));
  }

  /**
   * Checks that the program fits, and something of a stack, before a tender says it in addresses.
   *
   * @param mebibytes memory of the guest
   * @throws ProblemException with a {@link RunProblem.MemoryTooSmall}
   */
  public void checkFits(int mebibytes) throws ProblemException {
    int granule = target() == Target.HVT ? HVT_GRANULE : 1;
    int usable = Math.max(mebibytes / granule, 1) * granule;
    if (memoryEnd >= 0 && Long.divideUnsigned(memoryEnd, MEBIBYTE) >= usable) {
      long needed = (Long.divideUnsigned(memoryEnd, MEBIBYTE) / granule + 1) * granule;
      throw new ProblemException(new RunProblem.MemoryTooSmall(file, mebibytes, needed));
    }
  }

  private static DeclaredDevices.Device device(Entry entry) {
    String kind = entry.deviceType().map(DeclaredDevices::called).orElse(entry.typeText());
    return new DeclaredDevices.Device(kind, entry.name());
  }

  /** What is read from a file. */
  @FunctionalInterface
  private interface Reading<T> {
    T of(ElfFile elf) throws ElfException;
  }

  private static <T> T reading(Path file, Reading<T> reading) throws ProblemException {
    if (Files.notExists(file)) {
      throw new ProblemException(new UnikernelProblem.NoUnikernel(file, true));
    }
    try (ElfFile elf = ElfFile.open(file, Machine.host())) {
      return reading.of(elf);
    } catch (ElfException e) {
      throw refuse(file, e);
    }
  }

  private static ProblemException refuse(Path file, ElfException e) {
    if (e.problem() instanceof HeaderProblem.BadHeader(_, String field, String found, _)
        && field.equals("e_machine")) {
      return new ProblemException(
          new UnikernelProblem.OtherMachine(file, machine(found), Machine.host().text()));
    }
    Optional<String> material = Material.of(file);
    if (material.isPresent()) {
      return new ProblemException(new UnikernelProblem.NotBuilt(file, material.get()), e);
    }
    return new ProblemException(
        new UnikernelProblem.NotAUnikernel(String.valueOf(e.getMessage())), e);
  }

  private static String machine(String number) {
    return Stream.of(Machine.values())
        .filter(known -> Integer.toString(known.number()).equals(number))
        .map(Machine::text)
        .findFirst()
        .orElse("machine " + number);
  }
}
