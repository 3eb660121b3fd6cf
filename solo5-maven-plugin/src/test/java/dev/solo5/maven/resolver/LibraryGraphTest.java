package dev.solo5.maven.resolver;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.graph.DefaultDependencyNode;
import org.eclipse.aether.graph.Dependency;
import org.eclipse.aether.graph.DependencyNode;
import org.eclipse.aether.util.graph.transformer.ConflictResolver;
import org.junit.jupiter.api.Test;

class LibraryGraphTest {
  private final DefaultDependencyNode root = new DefaultDependencyNode(artifact("root", "1"));

  @Test
  void linksADependencyAfterThoseThatNeedIt() {
    // root needs a and b; b needs a, which was decided already.
    var a = node("a", "1");
    var b = node("b", "1", lost("a", "1", a));
    root.setChildren(new ArrayList<>(List.of(a, b)));

    assertEquals(List.of("b:1", "a:1"), order());
  }

  @Test
  void keepsTheDeclaredOrderOtherwise() {
    var c = node("c", "1");
    root.setChildren(new ArrayList<>(List.of(node("b", "1", c), node("a", "1"), node("d", "1"))));

    assertEquals(List.of("b:1", "c:1", "a:1", "d:1"), order());
  }

  @Test
  void takesTheVersionThatWon() {
    var nearest = node("bytes", "2");
    var text = node("text", "1", lost("bytes", "1", nearest), node("limits", "1"));
    root.setChildren(new ArrayList<>(List.of(nearest, text)));

    assertEquals(List.of("text:1", "bytes:2", "limits:1"), order());
  }

  @Test
  void survivesACircle() {
    var a = node("a", "1");
    var b = node("b", "1", lost("a", "1", a));
    a.setChildren(new ArrayList<>(List.of(b)));
    root.setChildren(new ArrayList<>(List.of(a)));

    assertEquals(List.of("a:1", "b:1"), order());
  }

  private List<String> order() {
    return LibraryGraph.inLinkOrder(root).stream()
        .map(Dependency::getArtifact)
        .map(one -> one.getArtifactId() + ":" + one.getVersion())
        .toList();
  }

  private static DefaultDependencyNode node(
      String name, String version, DependencyNode... children) {
    var node = new DefaultDependencyNode(new Dependency(artifact(name, version), "compile"));
    node.setChildren(new ArrayList<>(List.of(children)));
    return node;
  }

  /** What the resolver leaves of a dependency that is in the tree elsewhere. */
  private static DefaultDependencyNode lost(String name, String version, DependencyNode winner) {
    var node = node(name, version);
    node.setData(ConflictResolver.NODE_DATA_WINNER, winner);
    return node;
  }

  private static DefaultArtifact artifact(String name, String version) {
    return new DefaultArtifact("g", name, "", "unikernel-lib", version);
  }
}
