package dev.solo5.site;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/**
 * What Maven Central demands of what is published, asked of a repository in a directory.
 *
 * @param repository its root
 * @param verifies whether the file beside a signature, which has its name and {@code .asc}, is what
 *     was signed
 */
record CentralRules(Path repository, Predicate<Path> verifies) {
  private static final Map<String, String> CHECKSUMS = Map.of(".md5", "MD5", ".sha1", "SHA-1");

  /** In a POM or in one above it. */
  private static final List<String> INHERITED =
      List.of(
          "url", "licenses/license/name", "developers/developer/name", "scm/connection", "scm/url");

  /** Returns what is against the rules, a line each; nothing when all is well. */
  List<String> violations() throws IOException {
    List<String> violations = new ArrayList<>();
    List<Path> files = files();
    for (Path file : files) {
      String name = repository.relativize(file).toString();
      if (name.contains("SNAPSHOT")) {
        violations.add(name + ": is a snapshot");
      }
      if (name.endsWith(".pom")) {
        pom(file).forEach(violation -> violations.add(name + ": " + violation));
      }
      if (!name.endsWith(".asc")) {
        signature(file).ifPresent(violation -> violations.add(name + ": " + violation));
        checksums(file).forEach(violation -> violations.add(name + ": " + violation));
      }
    }
    if (files.isEmpty()) {
      violations.add("nothing is published");
    }
    return violations;
  }

  /** Lists what is published, without what Maven keeps about it. */
  private List<Path> files() throws IOException {
    try (Stream<Path> all = Files.walk(repository)) {
      return all.filter(Files::isRegularFile)
          .filter(file -> !file.getFileName().toString().startsWith("maven-metadata"))
          .filter(file -> !file.toString().matches(".*\\.(md5|sha1|sha256|sha512)"))
          .sorted()
          .toList();
    }
  }

  private List<String> pom(Path file) throws IOException {
    List<String> violations = new ArrayList<>();
    Element project = parse(file);
    for (String own : List.of("name", "description")) {
      if (text(project, own).isEmpty()) {
        violations.add("has no " + own);
      }
    }
    for (String path : INHERITED) {
      if (!inherits(project, path)) {
        violations.add("has no " + path);
      }
    }
    for (String forbidden : List.of("repositories", "pluginRepositories")) {
      if (child(project, forbidden).isPresent()) {
        violations.add("has " + forbidden);
      }
    }
    if (Files.readString(file).contains("SNAPSHOT")) {
      violations.add("names a snapshot");
    }
    if (!text(project, "packaging").equals(Optional.of("pom"))) {
      String artifact = file.getFileName().toString().replaceFirst("\\.pom$", "");
      for (String end : List.of(".jar", "-sources.jar", "-javadoc.jar")) {
        Path jar = file.resolveSibling(artifact + end);
        if (Files.notExists(jar)) {
          violations.add("has no " + jar.getFileName());
        } else if (isEmpty(jar)) {
          violations.add(jar.getFileName() + " is empty");
        }
      }
    }
    return violations;
  }

  private boolean inherits(Element project, String path) throws IOException {
    if (text(project, path).isPresent()) {
      return true;
    }
    Optional<Element> parent = child(project, "parent");
    if (parent.isEmpty()) {
      return false;
    }
    String version = text(parent.get(), "version").orElseThrow();
    String artifact = text(parent.get(), "artifactId").orElseThrow();
    Path pom =
        repository
            .resolve(text(parent.get(), "groupId").orElseThrow().replace('.', '/'))
            .resolve(artifact)
            .resolve(version)
            .resolve(artifact + "-" + version + ".pom");
    return Files.exists(pom) && inherits(parse(pom), path);
  }

  private Optional<String> signature(Path file) {
    Path signature = file.resolveSibling(file.getFileName() + ".asc");
    if (Files.notExists(signature)) {
      return Optional.of("is not signed");
    }
    return verifies.test(file) ? Optional.empty() : Optional.of("is not what was signed");
  }

  private static List<String> checksums(Path file) throws IOException {
    List<String> violations = new ArrayList<>();
    for (var checksum : CHECKSUMS.entrySet()) {
      Path beside = file.resolveSibling(file.getFileName() + checksum.getKey());
      if (Files.notExists(beside)) {
        violations.add("has no checksum " + checksum.getKey());
      } else if (!Files.readString(beside).strip().equals(digest(file, checksum.getValue()))) {
        violations.add("has another checksum " + checksum.getKey());
      }
    }
    return violations;
  }

  private static String digest(Path file, String algorithm) throws IOException {
    try (InputStream bytes = Files.newInputStream(file);
        var digested = new DigestInputStream(bytes, MessageDigest.getInstance(algorithm))) {
      digested.transferTo(java.io.OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(digested.getMessageDigest().digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static boolean isEmpty(Path jar) throws IOException {
    try (JarFile file = new JarFile(jar.toFile())) {
      return file.stream()
          .noneMatch(entry -> !entry.isDirectory() && !entry.getName().startsWith("META-INF/"));
    }
  }

  private static Element parse(Path pom) throws IOException {
    try (InputStream text = Files.newInputStream(pom)) {
      return DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .parse(text)
          .getDocumentElement();
    } catch (ParserConfigurationException | SAXException e) {
      throw new IOException(pom.toString(), e);
    }
  }

  /** The text of an element below another, by its path; nothing when it is empty. */
  private static Optional<String> text(Element element, String path) {
    Optional<Element> found = Optional.of(element);
    for (String name : path.split("/", -1)) {
      found = found.flatMap(parent -> child(parent, name));
    }
    return found.map(child -> child.getTextContent().strip()).filter(text -> !text.isEmpty());
  }

  private static Optional<Element> child(Element element, String name) {
    for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element child && child.getTagName().equals(name)) {
        return Optional.of(child);
      }
    }
    return Optional.empty();
  }
}
