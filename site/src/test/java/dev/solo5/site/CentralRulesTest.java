package dev.solo5.site;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The rules of Central, on a repository that is made up: one parent, one artifact. */
class CentralRulesTest {
  private static final String PARENT = "p/1/p-1.pom";
  private static final String CHILD = "c/1/c-1";

  @TempDir private Path root;

  @BeforeEach
  void publish() throws Exception {
    write(
        PARENT,
        """
        <project>
          <packaging>pom</packaging><name>P</name><description>d</description><url>u</url>
          <licenses><license><name>L</name></license></licenses>
          <developers><developer><name>D</name></developer></developers>
          <scm><connection>scm:git:x</connection><url>x</url></scm>
        </project>
        """);
    write(CHILD + ".pom", child(""));
    for (String end : List.of(".jar", "-sources.jar", "-javadoc.jar")) {
      jar(CHILD + end, "A.class");
    }
    seal();
  }

  @Test
  void nothingIsWrongWithAWholeRelease() throws Exception {
    assertEquals(List.of(), violations());
  }

  @Test
  void everyFileIsSignedAndHasChecksumsThatFit() throws Exception {
    Files.delete(file(CHILD + ".jar.asc"));
    Files.delete(file(CHILD + ".pom.md5"));
    Files.writeString(file(CHILD + "-sources.jar.sha1"), "0");
    Files.writeString(file(PARENT + ".asc"), "of another file");

    assertEquals(
        List.of(
            "org/c/1/c-1-sources.jar: has another checksum .sha1",
            "org/c/1/c-1.jar: is not signed",
            "org/c/1/c-1.pom: has no checksum .md5",
            "org/p/1/p-1.pom: is not what was signed"),
        violations());
  }

  @Test
  void aJarComesWithSourcesAndJavadocThatHoldSomething() throws Exception {
    for (String end : List.of("", ".asc", ".md5", ".sha1")) {
      Files.delete(file(CHILD + "-sources.jar" + end));
    }
    jar(CHILD + "-javadoc.jar", "META-INF/MANIFEST.MF");
    seal();

    assertEquals(
        List.of(
            "org/c/1/c-1.pom: has no c-1-sources.jar", "org/c/1/c-1.pom: c-1-javadoc.jar is empty"),
        violations());
  }

  @Test
  void aPomIsWholeAndNamesNoSnapshotAndNoRepository() throws Exception {
    write(PARENT, "<project><packaging>pom</packaging><url> </url></project>");
    write(
        CHILD + ".pom",
        child(
            "<repositories/><dependencies><dependency><version>2-SNAPSHOT</version></dependency></dependencies>"));
    seal();

    List<String> missing =
        List.of(
            "url",
            "licenses/license/name",
            "developers/developer/name",
            "scm/connection",
            "scm/url");
    assertEquals(
        Stream.of(
                missing.stream().map(element -> "org/c/1/c-1.pom: has no " + element),
                Stream.of("org/c/1/c-1.pom: has repositories", "org/c/1/c-1.pom: names a snapshot"),
                Stream.of("org/p/1/p-1.pom: has no name", "org/p/1/p-1.pom: has no description"),
                missing.stream().map(element -> "org/p/1/p-1.pom: has no " + element))
            .flatMap(all -> all)
            .toList(),
        violations());
  }

  @Test
  void anEmptyRepositoryIsNoRelease() throws Exception {
    assertEquals(
        List.of("nothing is published"),
        new CentralRules(Files.createDirectory(root.resolve("empty")), _ -> true).violations());
  }

  private List<String> violations() throws IOException {
    return new CentralRules(root, CentralRulesTest::isSigned).violations();
  }

  private static String child(String more) {
    return "<project><parent><groupId>org</groupId><artifactId>p</artifactId><version>1</version></parent>"
        + "<name>C</name><description>d</description>"
        + more
        + "</project>";
  }

  /** Stands for a signature: the name of the file. */
  private static boolean isSigned(Path file) {
    try {
      String name = file.getFileName().toString();
      return Files.readString(file.resolveSibling(name + ".asc")).equals(name);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private Path file(String name) {
    return root.resolve("org").resolve(name);
  }

  private void write(String name, String text) throws IOException {
    Files.createDirectories(file(name).getParent());
    Files.writeString(file(name), text);
  }

  private void jar(String name, String entry) throws IOException {
    try (OutputStream bytes = Files.newOutputStream(file(name));
        JarOutputStream jar = new JarOutputStream(bytes)) {
      jar.putNextEntry(new ZipEntry(entry));
    }
  }

  private void seal() throws Exception {
    List<Path> files;
    try (Stream<Path> all = Files.walk(root)) {
      files = all.filter(file -> file.toString().matches(".*\\.(jar|pom)")).toList();
    }
    for (Path file : files) {
      String name = file.getFileName().toString();
      Files.writeString(file.resolveSibling(name + ".asc"), name);
      Files.writeString(file.resolveSibling(name + ".md5"), digest(file, "MD5"));
      Files.writeString(file.resolveSibling(name + ".sha1"), digest(file, "SHA-1"));
    }
  }

  private static String digest(Path file, String algorithm) throws Exception {
    byte[] digest = MessageDigest.getInstance(algorithm).digest(Files.readAllBytes(file));
    return HexFormat.of().formatHex(digest);
  }
}
