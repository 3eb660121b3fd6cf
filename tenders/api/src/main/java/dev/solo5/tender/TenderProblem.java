package dev.solo5.tender;

import dev.solo5.elf.ElfProblem;
import java.util.List;

/**
 * What prevents a tender from running a unikernel, as data. The texts are the reference's wherever
 * it has one.
 */
public sealed interface TenderProblem {
  /**
   * What a person reads: one line, or several if each names one thing; without the program's name.
   */
  String message();

  /** Whether the program's usage is shown after the message. */
  default boolean showsUsage() {
    return this instanceof MissingKernel || this instanceof InvalidOption;
  }

  /** Whether the option that led here is named after the message, then the usage. */
  default boolean rejectsOption() {
    return this instanceof NotDeclared
        || this instanceof BadSectorSize
        || this instanceof NetUnavailable;
  }

  /** A problem of a single tender: the host refuses something that only this tender needs. */
  non-sealed interface Host extends TenderProblem {}

  /** The command line names no file to run. */
  record MissingKernel() implements TenderProblem {
    @Override
    public String message() {
      return "Missing KERNEL operand";
    }
  }

  /**
   * An unknown or malformed option.
   *
   * @param option the argument as given
   * @param causes why, if there is more to say: none or one
   */
  record InvalidOption(String option, List<TenderProblem> causes) implements TenderProblem {
    public InvalidOption {
      causes = List.copyOf(causes);
    }

    @Override
    public String message() {
      String rejected = "Invalid option: `" + option + "'";
      return causes.isEmpty() ? rejected : causes.getFirst().message() + "\n" + rejected;
    }
  }

  /**
   * A memory size that is not a number, or is zero.
   *
   * @param found what was given
   */
  record MalformedMemory(String found) implements TenderProblem {
    @Override
    public String message() {
      return "Malformed argument to --mem: '" + found + "', expected a number of MiB from 1";
    }
  }

  /**
   * Something that the tender did not foresee: a bug in the tender.
   *
   * @param what one line
   */
  record Unexpected(String what) implements TenderProblem {
    @Override
    public String message() {
      return "Internal error: " + what;
    }
  }

  /**
   * The path cannot name any file on this system.
   *
   * @param file as given
   */
  record BadPath(String file) implements TenderProblem {
    @Override
    public String message() {
      return file + ": Could not open: the name cannot be expressed in the system's character set";
    }
  }

  /**
   * The file cannot be read, or is not a unikernel for this tender.
   *
   * @param problem what is wrong with it
   * @param message the file and the problem, for a person
   */
  record BadUnikernel(ElfProblem problem, String message) implements TenderProblem {}

  /**
   * The manifest has no device of this name and of the type the option is for.
   *
   * @param device as given
   */
  record NotDeclared(String device) implements TenderProblem {
    @Override
    public String message() {
      return "Resource not declared in manifest: '" + device + "'";
    }
  }

  /**
   * A second resource for the same device.
   *
   * @param device its name
   */
  record AttachedTwice(String device) implements TenderProblem {
    @Override
    public String message() {
      return "Device '" + device + "' is attached twice";
    }
  }

  /**
   * Devices of the manifest without a resource.
   *
   * @param devices one or more
   */
  record NotAttached(List<Missing> devices) implements TenderProblem {
    public NotAttached {
      devices = List.copyOf(devices);
    }

    @Override
    public String message() {
      StringBuilder text = new StringBuilder();
      for (Missing device : devices) {
        text.append("Device '")
            .append(Printable.of(device.name()))
            .append("' of type ")
            .append(device.type());
        text.append(" declared but not attached.\n");
      }
      return text.append("All declared devices must be attached. See --help for syntax.")
          .toString();
    }
  }

  /**
   * One device of {@link NotAttached}.
   *
   * @param name in the manifest
   * @param type as the manifest spells it
   */
  record Missing(String name, String type) {}

  /** A sector size that is not a power of two from 512 to 32768. */
  record BadSectorSize() implements TenderProblem {
    @Override
    public String message() {
      return "Block size must be a multiple of 2 greater than or equal 512";
    }
  }

  /**
   * The file behind a disk cannot be opened, or is in use.
   *
   * @param file as given
   * @param reason the host's text
   */
  record BlockUnavailable(String file, String reason) implements TenderProblem {
    @Override
    public String message() {
      return "Could not open block device: " + file + ": " + reason;
    }
  }

  /**
   * The file behind a disk has no size.
   *
   * @param file as given
   * @param reason the host's text
   */
  record NoCapacity(String file, String reason) implements TenderProblem {
    @Override
    public String message() {
      return file + ": Could not determine capacity: " + reason;
    }
  }

  /**
   * The size of the file behind a disk is not a whole number of sectors.
   *
   * @param device its name
   * @param sectorSize in bytes
   */
  record Misaligned(String device, int sectorSize) implements TenderProblem {
    @Override
    public String message() {
      return device + ": Backing storage size must be block aligned (" + sectorSize + " bytes)";
    }
  }

  /**
   * The file behind a disk is smaller than one sector.
   *
   * @param device its name
   * @param sectorSize in bytes
   */
  record TooSmall(String device, int sectorSize) implements TenderProblem {
    @Override
    public String message() {
      return device
          + ": Backing storage must be at least 1 block ("
          + sectorSize
          + " bytes) in size";
    }
  }

  /**
   * A network cannot be attached.
   *
   * @param backend as given
   * @param reason the host's text
   */
  record NetUnavailable(String backend, String reason) implements TenderProblem {
    @Override
    public String message() {
      return "Could not attach interface: " + backend + ": " + reason;
    }
  }

  /**
   * The host provides no random bytes for a MAC address.
   *
   * @param reason the host's text
   */
  record NoRandomness(String reason) implements TenderProblem {
    @Override
    public String message() {
      return "Could not make a MAC address: /dev/urandom: " + reason;
    }
  }

  /**
   * The report of the run can't be written.
   *
   * @param file as given
   * @param reason the host's text
   */
  record ReportUnavailable(String file, String reason) implements TenderProblem {
    @Override
    public String message() {
      return "Could not write the report: " + file + ": " + reason;
    }
  }

  /**
   * The property that ties this program to its starter has an unknown value.
   *
   * @param found the value
   */
  record UnknownTie(String found) implements TenderProblem {
    /** The system property. */
    public static final String PROPERTY = "solo5.tie";

    @Override
    public String message() {
      return "Malformed property -D" + PROPERTY + ": '" + found + "', expected stdin";
    }
  }

  /**
   * The console does not accept what the guest writes.
   *
   * @param reason one line
   */
  record ConsoleRefused(String reason) implements TenderProblem {
    @Override
    public String message() {
      return "The console failed: " + reason;
    }
  }

  /** More than 8191 bytes for the guest. */
  record CommandLineTooLong() implements TenderProblem {
    @Override
    public String message() {
      return "Guest command line too long (max=" + Launch.MAX_COMMAND_LINE_BYTES + " characters)";
    }
  }
}
