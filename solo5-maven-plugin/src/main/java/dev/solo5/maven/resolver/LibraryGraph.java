package dev.solo5.maven.resolver;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.Set;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.graph.Dependency;
import org.eclipse.aether.graph.DependencyNode;
import org.eclipse.aether.util.graph.transformer.ConflictResolver;

/**
 * The tree of dependencies as the resolver tells it, conflicts decided but with every edge, put
 * into the order of linking.
 */
final class LibraryGraph {
  private final Map<String, Dependency> chosen = new LinkedHashMap<>();
  private final SequencedMap<String, SequencedSet<String>> edges = new LinkedHashMap<>();

  private LibraryGraph() {}

  /**
   * The dependencies below {@code root}, each before those it depends on, and else as they are
   * declared. A linker reads archives once, from the first to the last.
   */
  static List<Dependency> inLinkOrder(DependencyNode root) {
    var graph = new LibraryGraph();
    String start = "";
    graph.edges.put(start, new LinkedHashSet<>());
    root.getChildren().forEach(child -> graph.add(start, child));
    List<String> last = new ArrayList<>();
    graph.visit(start, new LinkedHashSet<>(), last);
    return last.reversed().stream()
        .filter(graph.chosen::containsKey)
        .map(key -> graph.chosen.get(key))
        .toList();
  }

  private void add(String parent, DependencyNode node) {
    Dependency dependency = node.getDependency();
    String key = key(dependency.getArtifact());
    edges.computeIfAbsent(parent, _ -> new LinkedHashSet<>()).add(key);
    if (!node.getData().containsKey(ConflictResolver.NODE_DATA_WINNER)) {
      chosen.putIfAbsent(key, dependency);
    }
    node.getChildren().forEach(child -> add(key, child));
  }

  /** Depth first, the last declared first: what is finished first is linked last. */
  private void visit(String key, Set<String> seen, List<String> finished) {
    if (!seen.add(key)) {
      return;
    }
    edges
        .getOrDefault(key, new LinkedHashSet<>())
        .reversed()
        .forEach(child -> visit(child, seen, finished));
    finished.add(key);
  }

  private static String key(Artifact artifact) {
    return artifact.getGroupId()
        + ":"
        + artifact.getArtifactId()
        + ":"
        + artifact.getExtension()
        + ":"
        + artifact.getClassifier();
  }
}
