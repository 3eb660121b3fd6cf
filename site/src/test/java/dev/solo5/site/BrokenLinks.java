package dev.solo5.site;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Finds links that lead nowhere. Others' addresses are only checked by their form: no test needs a
 * network.
 *
 * @param anchors of a file by its path; nothing when there is no such file; empty when the file has
 *     no anchors, as directories and sources have none
 */
record BrokenLinks(Function<String, Optional<List<String>>> anchors) {
  /** One line for each: the file, the link, what is wrong with it. */
  List<String> in(String file, List<String> links) {
    List<String> broken = new ArrayList<>();
    for (String link : links) {
      fault(file, link).ifPresent(fault -> broken.add(file + ": " + link + ": " + fault));
    }
    return broken;
  }

  private Optional<String> fault(String file, String link) {
    if (link.matches("[a-z]+:.*")) {
      return outside(link);
    }
    String[] parts = link.split("#", 2);
    Optional<String> path =
        parts[0].isEmpty() ? Optional.of(file) : Paths.resolve(Paths.directory(file), parts[0]);
    Optional<List<String>> found = path.flatMap(anchors);
    if (found.isEmpty()) {
      return Optional.of("no such file");
    }
    return parts.length < 2 || found.get().contains(parts[1])
        ? Optional.empty()
        : Optional.of("no such anchor, there are " + found.get());
  }

  private static Optional<String> outside(String link) {
    try {
      URI uri = new URI(link);
      return "https".equals(uri.getScheme()) && uri.getHost() != null
          ? Optional.empty()
          : Optional.of("expected https and a host");
    } catch (URISyntaxException e) {
      return Optional.of(String.valueOf(e.getMessage()));
    }
  }
}
