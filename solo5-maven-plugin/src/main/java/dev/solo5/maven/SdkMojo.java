package dev.solo5.maven;

import dev.solo5.build.problem.ProblemException;
import dev.solo5.build.sdk.SdkWriter;
import dev.solo5.toolchain.ToolchainRequest;
import dev.solo5.toolchain.process.BuildHost;
import dev.solo5.toolchain.sdk.Sdk;
import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Writes an SDK: a directory with {@code ARCH-solo5-none-static-cc}, {@code -ld} and {@code
 * -objcopy}, {@code solo5-elftool}, {@code solo5-hvt}, {@code solo5-spt}, {@code solo5-virtio-run}
 * and {@code solo5-virtio-mkimage} in {@code bin}, for builds that call them by name. You can move
 * it, and compiling and linking start no Java.
 *
 * <p>Needs no project; {@code -DoutputDirectory=DIRECTORY} says where it goes. An existing SDK is
 * replaced; any other non-empty directory is refused.
 */
@Mojo(name = "sdk", requiresProject = false, aggregator = true, threadSafe = true)
@SuppressWarnings("NullAway.Init") // Maven sets the parameters.
public final class SdkMojo extends SoloMojo {
  /** The directory of the SDK; {@code -DoutputDirectory} is a shorter form. */
  @Parameter(property = "solo5.sdkDirectory")
  private @Nullable String sdkDirectory;

  /** The C compiler, as a name or a path. Default: the first of cc, gcc and clang that works. */
  @Parameter(property = "solo5.compiler")
  private @Nullable String compiler;

  /** The linker, as a name or a path. Default: the compiler's. */
  @Parameter(property = "solo5.linker")
  private @Nullable String linker;

  /** The objcopy program, as a name or a path. Default: the compiler's. */
  @Parameter(property = "solo5.objcopy")
  private @Nullable String objcopy;

  /**
   * The directory for compiled bindings. Default: {@code $XDG_CACHE_HOME/solo5} or {@code
   * ~/.cache/solo5}.
   */
  @Parameter(property = "solo5.cacheDirectory")
  private @Nullable File cacheDirectory;

  @Override
  protected void work() throws ProblemException {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    Sdk sdk =
        new SdkWriter(host(), jars(), java)
            .write(
                sdkDirectory(),
                toolchain(),
                text("solo5.linker", linker),
                text("solo5.objcopy", objcopy));
    getLog().info("Wrote the SDK " + sdk.directory() + " for " + sdk.triple());
    sdk.uncached()
        .forEach(name ->
            getLog()
                .warn(
                    name + " starts more slowly than it could: " + java + " made no cache for it"));
  }

  private Path sdkDirectory() throws ProblemException {
    return text("outputDirectory", null)
        .or(() -> text("solo5.sdkDirectory", sdkDirectory))
        .map(name -> base().resolve(name))
        .orElseThrow(
            () -> ProblemException.badParameter("outputDirectory", "", "the directory of the SDK"));
  }

  private ToolchainRequest toolchain() {
    Optional<Path> cache = Optional.ofNullable(cacheDirectory).map(SoloMojo::absolute);
    return new ToolchainRequest(
        text("solo5.compiler", compiler),
        cache,
        CacheDirectory.of(cache, BuildHost.system(), base()));
  }
}
