package dev.solo5.build.library;

import dev.solo5.build.problem.LibraryProblem;
import dev.solo5.build.problem.Problem;
import dev.solo5.build.problem.ProblemException;
import dev.solo5.elf.Machine;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a project depends on, in the order of linking: each before those that it depends on itself.
 */
public final class Libraries {
  /** The libraries of a project that depends on none. */
  public static final Libraries NONE = new Libraries(List.of(), Libraries::none);

  /** What an archive begins with that holds its members. */
  private static final String MAGIC = "!<arch>\n";

  private final List<Library> all;
  private final ArchiveSource archives;

  /** The archive of a library, for one architecture. */
  public record Archive(String library, Path file) {}

  /** Where archives come from. */
  @FunctionalInterface
  public interface ArchiveSource {
    /** The archive of a library for an architecture. */
    Path find(Library library, String architecture) throws ProblemException;
  }

  /** Libraries in the order of linking. */
  public Libraries(List<Library> all, ArchiveSource archives) {
    this.all = List.copyOf(all);
    this.archives = archives;
  }

  private static Path none(Library library, String architecture) {
    throw new IllegalStateException(library.coordinates() + " for " + architecture);
  }

  /**
   * Unpacks the headers of those that a source may include, each into a directory of its own below
   * {@code directory}.
   *
   * @return the directories, to be searched in this order
   * @throws ProblemException with a {@link LibraryProblem.NotALibrary} or {@link
   *     Problem.MachineFailed}
   */
  public List<Path> unpackHeaders(Path directory) throws ProblemException {
    List<Path> include = new ArrayList<>();
    for (Library library : all) {
      if (library.scope().hasHeaders()) {
        Path own = directory.resolve(library.directoryName());
        unpack(LibraryFile.read(library.file()), own);
        include.add(own);
      }
    }
    return include;
  }

  private static void unpack(LibraryFile library, Path directory) throws ProblemException {
    try {
      Unpacked.into(directory, library.headers());
    } catch (IOException e) {
      throw ProblemException.machineFailed(directory, e);
    }
  }

  /**
   * The archives of those that are linked; libraries that are their headers have none.
   *
   * @throws ProblemException with a {@link LibraryProblem.NoArchive} when a library was not built
   *     for the architecture
   */
  public List<Archive> archives(Machine architecture) throws ProblemException {
    List<Archive> found = new ArrayList<>();
    for (Library library : all) {
      if (library.scope().hasArchive()) {
        archive(library, architecture.text())
            .ifPresent(file -> found.add(new Archive(library.coordinates(), file)));
      }
    }
    return found;
  }

  /** What is called an archive may be a script of the linker, and name any file of this machine. */
  private static void mustHoldItsMembers(Path archive) throws ProblemException {
    try (InputStream stream = Files.newInputStream(archive)) {
      String start = new String(stream.readNBytes(MAGIC.length()), StandardCharsets.ISO_8859_1);
      if (!start.equals(MAGIC)) {
        throw new ProblemException(
            new LibraryProblem.NotALibrary(
                archive, "not an archive of objects, expected '!<arch>'"));
      }
    } catch (IOException e) {
      throw ProblemException.machineFailed(archive, e);
    }
  }

  private Optional<Path> archive(Library library, String architecture) throws ProblemException {
    LibraryFile content = LibraryFile.read(library.file());
    if (content.architectures().isEmpty()) {
      return Optional.empty();
    }
    if (!content.architectures().contains(architecture)) {
      throw new ProblemException(
          new LibraryProblem.NoArchive(
              library.coordinates(), architecture, List.copyOf(content.architectures())));
    }
    Path archive = archives.find(library, architecture);
    mustHoldItsMembers(archive);
    return Optional.of(archive);
  }
}
