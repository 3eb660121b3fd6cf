package dev.solo5.image.boot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.solo5.image.problem.ImageException;
import dev.solo5.image.problem.ImageProblem.BootLoaderMissing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BootLoaderFinderTest {
  @TempDir Path directory;
  private Path programs;
  private Path loader;

  @BeforeEach
  void makeDirectories() throws IOException {
    programs = Files.createDirectory(directory.resolve("bin"));
    loader = Files.createDirectory(directory.resolve("syslinux"));
  }

  @Test
  void findsWhatDebianInstalls() throws IOException, ImageException {
    program(programs, "syslinux");
    program(programs, "mcopy");
    program(programs, "mattrib");
    Path modules = Files.createDirectories(loader.resolve("modules/bios"));
    Path record = Files.createFile(Files.createDirectory(loader.resolve("mbr")).resolve("mbr.bin"));
    Path mboot = Files.createFile(modules.resolve("mboot.c32"));
    Path library = Files.createFile(modules.resolve("libcom32.c32"));
    assertEquals(
        new BootLoader(record, mboot, library, programs.resolve("syslinux")), finder().find());
  }

  @Test
  void takesAllFromOneDirectory() throws IOException, ImageException {
    for (String name :
        List.of("syslinux", "mcopy", "mattrib", "mbr.bin", "mboot.c32", "libcom32.c32")) {
      program(loader, name);
    }
    assertEquals(loader.resolve("syslinux"), finder().find().installer());
    assertEquals(loader.resolve("mbr.bin"), finder().find().masterBootRecord());
  }

  @Test
  void namesWhatIsMissingAndItsPackage() throws IOException {
    assertMissing("syslinux", "syslinux", loader, programs);
    program(programs, "syslinux");
    assertMissing("mcopy", "mtools", loader, programs);
    program(programs, "mcopy");
    assertMissing("mattrib", "mtools", loader, programs);
    program(programs, "mattrib");
    assertMissing("mbr.bin", "syslinux-common", loader);
    Files.createFile(loader.resolve("mbr.bin"));
    assertMissing("mboot.c32", "syslinux-common", loader);
    Files.createFile(loader.resolve("mboot.c32"));
    assertMissing("libcom32.c32", "syslinux-common", loader);
  }

  private void assertMissing(String name, String debianPackage, Path... searched) {
    var e = assertThrows(ImageException.class, () -> finder().find());
    assertEquals(new BootLoaderMissing(name, debianPackage, List.of(searched)), e.problem());
  }

  private BootLoaderFinder finder() {
    return new BootLoaderFinder("::relative:" + programs, Optional.of(loader));
  }

  private static void program(Path where, String name) throws IOException {
    Files.createFile(where.resolve(name)).toFile().setExecutable(true);
  }
}
