package dev.solo5.build.library;

import java.nio.file.Path;

/**
 * A library that a project depends on.
 *
 * @param groupId its group
 * @param artifactId its name
 * @param version the version that Maven chose among those asked for
 * @param scope how the project uses it
 * @param file its artifact, which has the headers
 */
public record Library(String groupId, String artifactId, String version, Scope scope, Path file) {

  /** What a scope of Maven means for C. */
  public enum Scope {
    /** {@code compile}: the headers and the archive. */
    WHOLE,
    /** {@code provided}, {@code system}: the headers; something else defines the functions. */
    HEADERS,
    /** {@code runtime}: the archive; no source sees the headers. */
    ARCHIVE,
    /** {@code test}, or one that we don't know: neither. */
    NEITHER;

    /** The scope that Maven calls so. */
    public static Scope of(String maven) {
      return switch (maven) {
        case "compile", "" -> WHOLE;
        case "provided", "system" -> HEADERS;
        case "runtime" -> ARCHIVE;
        default -> NEITHER;
      };
    }

    /** Whether sources may include its headers. */
    public boolean hasHeaders() {
      return this == WHOLE || this == HEADERS;
    }

    boolean hasArchive() {
      return this == WHOLE || this == ARCHIVE;
    }
  }

  /** What a person calls it. */
  public String coordinates() {
    return groupId + ":" + artifactId + ":" + version;
  }

  /** A name for a directory of its own, the same for all versions. */
  String directoryName() {
    return groupId + "." + artifactId;
  }
}
