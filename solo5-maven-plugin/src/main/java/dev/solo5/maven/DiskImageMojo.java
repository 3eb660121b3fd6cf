package dev.solo5.maven;

import dev.solo5.build.problem.BuildProblem;
import dev.solo5.build.problem.Lack;
import dev.solo5.build.problem.ProblemException;
import dev.solo5.build.problem.UnikernelProblem;
import dev.solo5.build.unikernel.UnikernelFile;
import dev.solo5.elf.Target;
import dev.solo5.image.DiskImage;
import dev.solo5.image.DiskSize;
import dev.solo5.image.Format;
import dev.solo5.image.ImageWriter;
import dev.solo5.image.Written;
import dev.solo5.image.problem.ImageException;
import dev.solo5.maven.group.Group;
import dev.solo5.toolchain.process.BuildHost;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Makes bootable disks with the project's virtio unikernel, for QEMU, another hypervisor or a
 * cloud. Builds the unikernel first if necessary, whether or not {@code virtio} is among the {@code
 * targets}. The same unikernel produces the same bytes.
 *
 * <p>With {@code -Dsolo5.file=FILE} it makes disks from that file and needs no project.
 *
 * <p>Needs the boot loader SYSLINUX and mtools on this machine, but no privileges.
 */
@Mojo(
    name = "disk-image",
    defaultPhase = LifecyclePhase.PACKAGE,
    requiresProject = false,
    threadSafe = true)
@SuppressWarnings("NullAway.Init") // Maven sets the parameters.
public final class DiskImageMojo extends SoloMojo {
  private static final String SUFFIX = "." + Target.VIRTIO.text();

  @Group private final UnikernelSource source = new UnikernelSource(this);
  @Group private final Compiling compiling = new Compiling(this);
  @Group private final Translating translating = new Translating(this, compiling);
  @Group private final Linking linking = new Linking(this, source, compiling, translating);

  @Group private final GuestArguments commandLine = new GuestArguments(this);

  /** The unikernel to make disks from, instead of the project's. */
  @Parameter(property = "solo5.file")
  private @Nullable File file;

  /**
   * What to write: {@code raw}, the disk itself, as {@code NAME.img}; {@code qcow2} for QEMU, as
   * {@code NAME.qcow2}; {@code gce} for import by Google Compute Engine, as {@code NAME.tar.gz}.
   * They go into {@code outputDirectory}; without a project, next to the file, unless {@code
   * -Dsolo5.outputDirectory} says otherwise.
   */
  @Parameter(property = "solo5.formats", defaultValue = "raw", required = true)
  private List<String> formats;

  /**
   * The size of the disk: {@code 34M} or more, in whole MiB; K, M, G and T are units. For {@code
   * gce} it is rounded up to whole GiB. Unused parts take up no space.
   */
  @Parameter(property = "solo5.diskSize", defaultValue = "1G")
  private String diskSize;

  /**
   * The directory with SYSLINUX's {@code mbr.bin}, {@code mboot.c32} and {@code libcom32.c32}, or
   * with {@code mbr} and {@code modules/bios} that contain them; its programs may be there too.
   * Default: where Debian, Fedora or Arch install them.
   */
  @Parameter(property = "solo5.bootLoaderDirectory")
  private @Nullable File bootLoaderDirectory;

  @Override
  protected Optional<Lack> lacking(Reactor reactor) throws ProblemException {
    return file == null ? source.lacking() : ofOne(reactor, "solo5.file", file);
  }

  @Override
  protected void work() throws ProblemException {
    Set<Format> wanted = formats();
    try {
      DiskSize size = DiskSize.parse(text("solo5.diskSize", diskSize).orElse("1G"));
      Path unikernel = file == null ? built() : named(absolute(file));
      Path directory = directory(unikernel);
      String arguments = String.join(" ", commandLine.list());
      ImageWriter writer =
          ImageWriter.find(
              BuildHost.system().environment().getOrDefault("PATH", ""),
              Optional.ofNullable(bootLoaderDirectory).map(SoloMojo::absolute));
      for (Format format : wanted) {
        Path image = directory.resolve(imageName(unikernel) + format.suffix());
        say(writer.write(new DiskImage(unikernel, arguments, size, format), image));
      }
    } catch (ImageException e) {
      throw new ProblemException(new BuildProblem.ImageFailed(e.problem()), e);
    } catch (InterruptedException e) {
      throw ProblemException.interrupted(e);
    }
  }

  private Set<Format> formats() throws ProblemException {
    EnumSet<Format> wanted = EnumSet.noneOf(Format.class);
    for (String name : list("solo5.formats", formats)) {
      wanted.add(Format.of(name).orElseThrow(() -> unknown(name)));
    }
    if (wanted.isEmpty()) {
      throw unknown("");
    }
    return wanted;
  }

  private static ProblemException unknown(String format) {
    String known = Stream.of(Format.values()).map(Format::text).collect(Collectors.joining(", "));
    return ProblemException.badParameter("formats", format, known);
  }

  private Path built() throws ProblemException {
    requireProject();
    return linking.build(EnumSet.of(Target.VIRTIO)).unikernel(Target.VIRTIO);
  }

  private static Path named(Path unikernel) throws ProblemException {
    if (!Files.isRegularFile(unikernel)) {
      throw new ProblemException(new UnikernelProblem.NoUnikernel(unikernel, true));
    }
    UnikernelFile.refuseMaterial(unikernel);
    return unikernel;
  }

  private Path directory(Path unikernel) throws ProblemException {
    boolean beside = !hasProject() && text("solo5.outputDirectory", null).isEmpty();
    Path directory = beside ? unikernel.resolveSibling(".").normalize() : compiling.output();
    try {
      return Files.createDirectories(directory);
    } catch (IOException e) {
      throw ProblemException.machineFailed(directory, e);
    }
  }

  private static String imageName(Path unikernel) {
    String name = unikernel.getFileName().toString();
    return name.endsWith(SUFFIX) ? name.substring(0, name.length() - SUFFIX.length()) : name;
  }

  private void say(Written written) {
    info(
        "Wrote %s: a disk of %s MiB, in %s KiB",
        style().strong(base().relativize(written.file()).toString()),
        written.diskBytes() / DiskSize.MIB,
        Math.ceilDiv(written.storedBytes(), 1024));
  }
}
