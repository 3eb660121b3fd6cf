package dev.solo5.bindings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.provider.Arguments;

/**
 * Bindings that were compiled, once for all tests.
 *
 * @param compiler with what
 * @param target for which target
 * @param object the one object they are linked into
 */
record Built(Compiler compiler, String target, Path object) {
  private static final Map<String, Built> BUILT = new ConcurrentHashMap<>();
  private static final Map<String, Path> IMAGES = new ConcurrentHashMap<>();

  /** Every compiler with every target: arguments (Compiler, String). */
  static Stream<Arguments> matrix() {
    return Stream.of(Compiler.values())
        .flatMap(c -> Sources.TARGETS.stream().map(target -> Arguments.of(c, target)));
  }

  /** Skips the test if the compiler is not on this machine. */
  static Built of(Compiler compiler, String target) {
    Assumptions.assumeTrue(compiler.isInstalled(), () -> compiler + " is not installed");
    return BUILT.computeIfAbsent(
        compiler + "-" + target,
        name -> {
          Path output = scratch("built/" + name);
          return new Built(compiler, target, compiler.bindings(Sources.BINDINGS, target, output));
        });
  }

  /** Links a guest, once. */
  Path build(Guest guest) {
    return build(guest, List.of());
  }

  /** Links a guest that is compiled with more options, once. */
  Path build(Guest guest, List<String> options) {
    String folder =
        String.format(Locale.ROOT, "images/%s-%s-%x", compiler, target, options.hashCode());
    return IMAGES.computeIfAbsent(
        folder + guest.name(),
        name -> guest.build(compiler, target, object, scratch(folder), options));
  }

  /** A folder for output below target. */
  static Path scratch(String name) {
    try {
      return Files.createDirectories(Path.of("target/tests").toAbsolutePath().resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
