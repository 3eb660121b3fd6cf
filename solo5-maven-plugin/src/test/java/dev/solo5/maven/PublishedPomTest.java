package dev.solo5.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Optional;
import org.apache.maven.model.Dependency;
import org.apache.maven.model.Model;
import org.junit.jupiter.api.Test;

/** Who depends on a unikernel needs none of the libraries that it was linked from. */
class PublishedPomTest {
  @Test
  void librariesAreOptional() {
    Model own = model(dependency("text", "unikernel-lib"), dependency("junit", "jar"));

    Model published = PublishedPom.of(own, own.getDependencies(), false).orElseThrow();

    assertEquals(List.of("text true", "junit false"), dependencies(published), "what is published");
    assertFalse(own.getDependencies().getFirst().isOptional(), "the project's own");
  }

  @Test
  void soAreThoseOfAParent() {
    Model published =
        PublishedPom.of(model(), List.of(dependency("text", "unikernel-lib")), false).orElseThrow();

    assertEquals(List.of("text true"), dependencies(published));
  }

  @Test
  void aPomWithoutLibrariesIsPublishedAsItIs() {
    Model own = model(dependency("junit", "jar"));

    assertEquals(Optional.empty(), PublishedPom.of(own, own.getDependencies(), false));
  }

  @Test
  void soAreTheJarsOfAProgramInJava() {
    Model own =
        model(
            dependency("words", "jar"),
            scoped("driver", "runtime"),
            scoped("junit", "test"),
            dependency("other", "elf"));

    Model published = PublishedPom.of(own, own.getDependencies(), true).orElseThrow();

    assertEquals(
        List.of("words true", "driver true", "junit false", "other false"),
        dependencies(published));
  }

  private static Dependency scoped(String name, String scope) {
    Dependency dependency = dependency(name, "jar");
    dependency.setScope(scope);
    return dependency;
  }

  private static List<String> dependencies(Model model) {
    return model.getDependencies().stream()
        .map(one -> one.getArtifactId() + " " + one.isOptional())
        .toList();
  }

  private static Model model(Dependency... dependencies) {
    var model = new Model();
    List.of(dependencies).forEach(model::addDependency);
    return model;
  }

  private static Dependency dependency(String name, String type) {
    var dependency = new Dependency();
    dependency.setGroupId("org.example");
    dependency.setArtifactId(name);
    dependency.setVersion("1.0");
    dependency.setType(type);
    return dependency;
  }
}
