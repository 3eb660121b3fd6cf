package dev.solo5.build.problem;

import dev.solo5.elf.Target;
import dev.solo5.image.problem.ImageProblem;
import dev.solo5.image.problem.Reason;
import dev.solo5.manifest.ManifestProblem;
import dev.solo5.toolchain.problem.Diagnostic;
import dev.solo5.toolchain.problem.ToolchainException;
import dev.solo5.toolchain.problem.ToolchainProblem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Why a goal can't do what it was asked to do. */
public sealed interface Problem {
  /** One line for a person: subject, place, found, expected. Advice is added at the edge. */
  String message();

  /** A parameter has a value it can't have. */
  record BadParameter(String parameter, String found, String expected) implements Problem {
    @Override
    public String message() {
      return "%s: found '%s', expected %s".formatted(parameter, found, expected);
    }
  }

  /**
   * The configuration has an element that no goal knows.
   *
   * @param meant the element that was probably meant
   */
  record UnknownElement(String element, Optional<String> meant) implements Problem {
    @Override
    public String message() {
      return "no goal has a parameter '%s'".formatted(element);
    }
  }

  /** There is no manifest. */
  record NoManifest(Path file) implements Problem {
    @Override
    public String message() {
      return file + ": no such manifest";
    }
  }

  /** The manifest is refused; the problem has the file and the place. */
  record BadManifest(ManifestProblem problem) implements Problem {
    @Override
    public String message() {
      return problem.message();
    }
  }

  /** Two unikernels would get launchers of the same name. */
  record LauncherTwice(String className, List<String> projects) implements Problem {
    public LauncherTwice {
      projects = List.copyOf(projects);
    }

    @Override
    public String message() {
      return "%s: the launcher of %s".formatted(className, String.join(" and of ", projects));
    }
  }

  /** There is nothing to build from. */
  record NoSources(Path directory, boolean exists) implements Problem {
    @Override
    public String message() {
      return directory + (exists ? ": no C, C++ or assembly source in it" : ": no such directory");
    }
  }

  /** A symbolic link makes a source directory endless. */
  record LinkLoop(Path link, Path target) implements Problem {
    @Override
    public String message() {
      return "%s: a symbolic link to %s, which contains it; expected no loop of links"
          .formatted(link, target);
    }
  }

  /**
   * The toolchain can't build.
   *
   * @param before what tools printed before that, besides what the problem contains
   */
  record BuildFailed(ToolchainProblem problem, List<Diagnostic> before) implements Problem {
    public BuildFailed {
      before = List.copyOf(before);
    }

    /** A problem before which no tool printed anything. */
    public BuildFailed(ToolchainProblem problem) {
      this(problem, List.of());
    }

    /** What a build threw. */
    public static BuildFailed of(ToolchainException thrown) {
      return new BuildFailed(thrown.problem(), thrown.before());
    }

    @Override
    public String message() {
      return problem.message();
    }
  }

  /** A disk image can't be made. */
  record ImageFailed(ImageProblem problem) implements Problem {
    @Override
    public String message() {
      return problem.message();
    }
  }

  /** There is no POM to build from, and no file was named. */
  record NoProject(Path directory) implements Problem {
    @Override
    public String message() {
      return directory + ": no pom.xml, and no unikernel named";
    }
  }

  /** The unikernel does not exist: it was not built, or its name is wrong. */
  record NoUnikernel(Path file, boolean named) implements Problem {
    @Override
    public String message() {
      return file + (named ? ": no such file" : ": not built yet");
    }
  }

  /**
   * None of several projects has what the goal needs.
   *
   * @param lacking what they all lack
   */
  record NothingInReactor(Lack lacking, int projects) implements Problem {
    @Override
    public String message() {
      return "%s in any of the %s projects".formatted(lacking.text(), projects);
    }
  }

  /** A library would have neither headers nor an archive. */
  record EmptyLibrary(Path sources, Path headers) implements Problem {
    @Override
    public String message() {
      return "nothing to build a library from: no source in %s, no header in %s"
          .formatted(sources, headers);
    }
  }

  /** A library, something it depends on, or a released unikernel can't be resolved. */
  record DependencyUnavailable(String coordinates, String reason) implements Problem {
    @Override
    public String message() {
      return "%s can't be resolved: %s".formatted(coordinates, reason);
    }
  }

  /** A dependency of type {@code unikernel-lib} is not such a library. */
  record NotALibrary(Path file, String reason) implements Problem {
    @Override
    public String message() {
      return "%s: not a library: %s".formatted(file, reason);
    }
  }

  /** A library was not built for the unikernel's architecture. */
  record NoArchive(String library, String architecture, List<String> existing) implements Problem {
    public NoArchive {
      existing = List.copyOf(existing);
    }

    @Override
    public String message() {
      return "%s: no archive for %s, only for %s"
          .formatted(library, architecture, String.join(", ", existing));
    }
  }

  /**
   * Something is defined twice.
   *
   * @param places where: libraries by their coordinates, members of archives, lines of sources
   * @param library whether one of them is a library that the project depends on
   */
  record DefinedTwice(
      String symbol, List<String> places, boolean library, ToolchainProblem.LinkFailed problem)
      implements Problem {
    public DefinedTwice {
      places = List.copyOf(places);
    }

    @Override
    public String message() {
      return "%s does not link: %s is defined by %s"
          .formatted(problem.target().text(), symbol, String.join(" and by ", places));
    }
  }

  /**
   * A source includes a header that a dependency has but hides from the sources of this project.
   *
   * @param type as the dependency is declared, {@code jar} if it has none
   * @param scope likewise
   */
  record HeaderHidden(
      String header,
      String library,
      String type,
      String scope,
      ToolchainProblem.CompileFailed problem)
      implements Problem {
    @Override
    public String message() {
      return "%s is a header of %s, a dependency of %s"
          .formatted(
              header, library, type.equals("unikernel-lib") ? "scope " + scope : "type " + type);
    }
  }

  /** The project should be packaged, but nothing was built in this Maven run. */
  record NothingToPublish(String project) implements Problem {
    @Override
    public String message() {
      return project + ": nothing to package, since nothing was built in this Maven run";
    }
  }

  /** The file is not a unikernel that can be read. */
  record NotAUnikernel(String message) implements Problem {}

  /**
   * The file is something that unikernels are built from.
   *
   * @param what it is, with its article: {@code a C source}
   */
  record NotBuilt(Path file, String what) implements Problem {
    @Override
    public String message() {
      return "%s: %s, expected a unikernel".formatted(file, what);
    }
  }

  /** The file is a unikernel for other processors. */
  record OtherMachine(Path file, String found, String expected) implements Problem {
    @Override
    public String message() {
      return "%s: built for %s, this machine is %s".formatted(file, found, expected);
    }
  }

  /** The file is a unikernel with an ABI that this version does not support. */
  record OtherAbi(Path file, String target, String found, String expected) implements Problem {
    @Override
    public String message() {
      return "%s: version %s of the %s ABI, expected %s".formatted(file, found, target, expected);
    }
  }

  /** The file is a unikernel for a target other than the one requested. */
  record OtherTarget(Path file, String found, Target expected) implements Problem {
    @Override
    public String message() {
      return "%s: built for %s, expected %s".formatted(file, found, expected.text());
    }
  }

  /** The file is a unikernel, but for a target without a tender. */
  record NoTender(Path file, String target) implements Problem {
    @Override
    public String message() {
      return "%s: built for %s, expected spt, hvt or virtio".formatted(file, target);
    }
  }

  /** A device is attached that the manifest doesn't declare. */
  record UndeclaredDevice(String kind, String device, String declared) implements Problem {
    @Override
    public String message() {
      return "%s device '%s' is attached but not declared; the manifest declares %s"
          .formatted(kind, device, declared);
    }
  }

  /** Something is attached to a device of another kind. */
  record OtherKind(String device, String declared, String attached) implements Problem {
    @Override
    public String message() {
      return "'%s' is a %s device, but a %s is attached".formatted(device, declared, attached);
    }
  }

  /** What is attached to a block device is not a disk. */
  record BlockUnusable(String device, Path file, String reason) implements Problem {
    @Override
    public String message() {
      return "block device '%s': %s: %s".formatted(device, file, reason);
    }
  }

  /** The interface that is attached to a network device does not exist. */
  record NoInterface(String device, String source) implements Problem {
    @Override
    public String message() {
      return "net device '%s': no interface %s".formatted(device, source);
    }
  }

  /** A host port for publishing is not available. */
  record PortUnavailable(String device, String address, String reason) implements Problem {
    @Override
    public String message() {
      return "net device '%s': %s: %s".formatted(device, address, reason);
    }
  }

  /** Devices are declared, but nothing is attached to them. */
  record UnattachedDevices(List<Missing> missing) implements Problem {
    /** One of them. */
    public record Missing(String kind, String device) {
      @Override
      public String toString() {
        return kind + " '" + device + "'";
      }
    }

    public UnattachedDevices {
      missing = List.copyOf(missing);
    }

    @Override
    public String message() {
      List<String> names = missing.stream().map(Missing::toString).toList();
      return "the manifest declares %s, but nothing is attached to %s"
          .formatted(String.join(", ", names), names.size() == 1 ? "it" : "them");
    }
  }

  /** The configuration attaches something to one device twice. */
  record AttachedTwice(String kind, String device) implements Problem {
    @Override
    public String message() {
      return "%s device '%s' is attached twice".formatted(kind, device);
    }
  }

  /** A device lacks its file or its interface. */
  record IncompleteDevice(String device, String missing) implements Problem {
    @Override
    public String message() {
      return "device '%s': no %s given".formatted(device, missing);
    }
  }

  /** The configuration names a descriptor that the tender can't inherit through Maven. */
  record DescriptorLost(String device, String descriptor) implements Problem {
    @Override
    public String message() {
      return "device '%s': descriptor %s is not inherited through Maven, only @0 is"
          .formatted(device, descriptor);
    }
  }

  /** hvt was requested, or is the only target, and KVM can't be used. */
  record NoKvm(String reason) implements Problem {
    @Override
    public String message() {
      return "hvt can't run here: " + reason;
    }
  }

  /** virtio was requested, or is the only target, and there is no QEMU. */
  record NoQemu(String reason) implements Problem {
    @Override
    public String message() {
      return "virtio can't run here: " + reason;
    }
  }

  /** The guest has less memory than its program needs, in MiB. */
  record MemoryTooSmall(Path file, int mebibytes, long needed) implements Problem {
    @Override
    public String message() {
      return "%s: its program does not fit into %s MiB of memory, expected at least %s MiB"
          .formatted(file.getFileName(), mebibytes, needed);
    }
  }

  /**
   * None of several targets can run here.
   *
   * @param reasons one for each, the preferred first
   */
  record NothingToRun(List<Problem> reasons) implements Problem {
    public NothingToRun {
      reasons = List.copyOf(reasons);
    }

    @Override
    public String message() {
      return String.join("; ", reasons.stream().map(Problem::message).toList());
    }
  }

  /** The tender's jars can't be resolved. */
  record TenderUnavailable(String coordinates, String reason) implements Problem {
    @Override
    public String message() {
      return "%s can't be resolved: %s".formatted(coordinates, reason);
    }
  }

  /** The guest ended differently than expected. */
  record GuestEnded(Path file, int status, String meaning, int expected) implements Problem {
    @Override
    public String message() {
      String other = expected == 0 ? "" : ", expected status " + expected;
      return "%s ended with status %s: %s%s".formatted(file.getFileName(), status, meaning, other);
    }
  }

  /** The tender did not run the guest, or gave it up, and said why. */
  record TenderFailed(Path file, int status, String complaint) implements Problem {
    @Override
    public String message() {
      return "%s ended with status %s: %s".formatted(file.getFileName(), status, complaint);
    }
  }

  /** The guest ran longer than it may. */
  record RanTooLong(Path file, long seconds) implements Problem {
    @Override
    public String message() {
      return "%s ran for more than %s s and was ended".formatted(file.getFileName(), seconds);
    }
  }

  /** Two instances have the same id. */
  record StartedTwice(String id) implements Problem {
    @Override
    public String message() {
      return "an instance '%s' is already running".formatted(id);
    }
  }

  /**
   * A guest with this id is running, whoever started it.
   *
   * @param process the id of its process
   * @param detached whether it outlives the Maven that started it
   */
  record RunsAlready(String id, long process, boolean detached) implements Problem {
    @Override
    public String message() {
      return "'%s' is already running as process %s, started by %s"
          .formatted(id, process, detached ? "an earlier solo5:start" : "another Maven");
    }
  }

  /** No guest with the given id was started. */
  record NoSuchGuest(String id, List<String> known) implements Problem {
    public NoSuchGuest {
      known = List.copyOf(known);
    }

    @Override
    public String message() {
      return "no guest '%s' was started in this project; %s"
          .formatted(
              id, known.isEmpty() ? "there are none" : "available: " + String.join(", ", known));
    }
  }

  /**
   * An instance runs but does not become ready.
   *
   * @param found what was awaited, and for how long
   * @param console its last lines
   */
  record NotReady(String id, String found, List<String> console) implements Problem {
    public NotReady {
      console = List.copyOf(console);
    }

    @Override
    public String message() {
      return "'%s' is not ready: %s".formatted(id, found);
    }
  }

  /**
   * An instance ended when it should have become ready.
   *
   * @param console its last lines
   */
  record EndedEarly(String id, int status, String meaning, List<String> console)
      implements Problem {
    public EndedEarly {
      console = List.copyOf(console);
    }

    @Override
    public String message() {
      return "'%s' ended with status %s before it was ready: %s".formatted(id, status, meaning);
    }
  }

  /**
   * An instance had ended by itself before it was stopped.
   *
   * @param console its last lines
   */
  record Died(String id, int status, String meaning, int expected, List<String> console)
      implements Problem {
    public Died {
      console = List.copyOf(console);
    }

    @Override
    public String message() {
      return ("'%s' had ended before it was stopped, with status %s: %s; expected it to be running,"
              + " or to have ended with status %s")
          .formatted(id, status, meaning, expected);
    }
  }

  /** No run has a matching id. */
  record NoSuchRun(String pattern, List<String> runs) implements Problem {
    public NoSuchRun {
      runs = List.copyOf(runs);
    }

    @Override
    public String message() {
      return "no run matches '%s'; available: %s".formatted(pattern, String.join(", ", runs));
    }
  }

  /**
   * Runs failed.
   *
   * @param failed how many
   * @param broken how many of them could not be tried at all
   * @param all of how many
   * @param first the first of them and what is wrong with it
   * @param report where the details are
   */
  record RunsFailed(int failed, int broken, int all, String first, Path report) implements Problem {
    @Override
    public String message() {
      String others =
          switch (failed) {
            case 1 -> "";
            case 2 -> " (and 1 other)";
            default -> " (and %s others)".formatted(failed - 1);
          };
      return "%s of %s runs failed: %s%s; see %s".formatted(failed, all, first, others, report);
    }
  }

  /** The machine lacks something. */
  record MachineLacks(List<String> things) implements Problem {
    public MachineLacks {
      things = List.copyOf(things);
    }

    @Override
    public String message() {
      return "this machine lacks: " + String.join(", ", things);
    }
  }

  /** Somebody stopped Maven. */
  record Interrupted() implements Problem {
    @Override
    public String message() {
      return "interrupted";
    }
  }

  /** A file or a process fails for a reason outside the project. */
  record MachineFailed(String subject, String reason) implements Problem {
    /**
     * Something can't be done with a file or directory.
     *
     * @param file unless the exception names the actual one, such as a directory around it
     */
    public static MachineFailed of(Path file, Exception e) {
      Throwable cause = e instanceof UncheckedIOException ? e.getCause() : e;
      if (cause instanceof FileSystemException failed
          && failed.getFile() != null
          && failed.getOtherFile() == null) {
        return new MachineFailed(failed.getFile(), Reason.of(failed));
      }
      String reason =
          cause instanceof IOException failed ? Reason.of(failed) : String.valueOf(e.getMessage());
      return new MachineFailed(file.toString(), reason);
    }

    @Override
    public String message() {
      return subject + ": " + reason;
    }
  }
}
