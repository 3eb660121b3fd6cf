package dev.solo5.site.javadoc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.solo5.site.Repository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceIndexTest {
  @TempDir private Path root;

  @BeforeEach
  void write() throws IOException {
    Files.writeString(Files.createDirectories(root.resolve("group/module")).resolve("pom.xml"), "");
    Files.writeString(root.resolve("group/pom.xml"), "");
    source(
        "A",
        "/** An {@code a_b}, *starred*;\n * {@link #one}.\n *\n * <p>More: <ul><li>x<li>y</ul>*/"
            + "sealed interface A { /** Inside. */ record B(int x) implements A {} }");
    source(
        "C",
        "class C extends D { /** Field. */ private @Nullable List<E> f;"
            + " /** Sets it. */ void setG(String h) {} int bare; }");
  }

  @Test
  void areFoundInModulesOfModules() {
    assertEquals(List.of("p.A", "p.C"), sources().types());
  }

  @Test
  void turnCommentsIntoMarkdown() {
    assertEquals(
        Optional.of("An `a_b`, \\*starred\\*; `one`.\n\nMore:\n\n- x\n- y"),
        sources().find("p.A").map(TypeDoc::comment));
  }

  @Test
  void knowNestedTypesByTheNamesOfTheirClassFiles() {
    assertEquals(Optional.of("Inside."), sources().find("p.A$B").map(TypeDoc::comment));
  }

  @Test
  void tellOfMembers() {
    TypeDoc found = sources().find("p.C").orElseThrow();

    assertEquals(Optional.of("D"), found.parent());
    assertEquals(new TypeDoc.Member("List<E>", List.of(), "Field."), found.members().get("f"));
    assertEquals(
        new TypeDoc.Member("void", List.of("h"), "Sets it."), found.members().get("setG()"));
    assertEquals(new TypeDoc.Member("int", List.of(), ""), found.members().get("bare"));
  }

  @Test
  void knowNothingOfOthers() {
    assertEquals(Optional.empty(), sources().find("java.lang.String"));
  }

  @Test
  void refuseMarkupThatHasNoMarkdown() throws IOException {
    source("T", "/** <table></table> */ class T {}");
    SourceIndex sources = sources();

    assertThrows(IllegalArgumentException.class, () -> sources.find("p.T"));
  }

  private SourceIndex sources() {
    return new SourceIndex(new Repository(root));
  }

  private void source(String name, String text) throws IOException {
    Path directory = Files.createDirectories(root.resolve("group/module/src/main/java/p"));
    Files.writeString(directory.resolve(name + ".java"), "package p; " + text);
  }
}
