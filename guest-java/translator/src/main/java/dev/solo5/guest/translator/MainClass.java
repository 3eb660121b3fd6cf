package dev.solo5.guest.translator;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.MethodModel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Whether a program begins where its project says. */
final class MainClass {
  /** Class files of Java N have the major version N + 44. */
  private static final int BEFORE_JAVA_1 = 44;

  /** The newest release whose class files the translator reads. */
  static final int NEWEST = 27;

  private static final int MAJOR_OFFSET = 6;
  private static final int MOST_SUGGESTED = 3;

  private MainClass() {}

  /** What is wrong with it; empty when nothing is. */
  static Optional<Refusal> problem(Translation translation) throws IOException {
    String name = translation.mainClass();
    Optional<byte[]> file = bytes(translation.classPath(), name.replace('.', '/') + ".class");
    if (file.isEmpty()) {
      return Optional.of(new Refusal.NoMainClass(name, mains(translation.classPath())));
    }
    int release = release(file.get());
    if (release > NEWEST) {
      return Optional.of(new Refusal.TooNew(name, release, NEWEST));
    }
    return hasMain(file.get()) ? Optional.empty() : Optional.of(new Refusal.NoMainMethod(name));
  }

  private static Optional<byte[]> bytes(List<Path> classPath, String file) throws IOException {
    for (Path path : classPath) {
      if (Files.isRegularFile(path.resolve(file))) {
        return Optional.of(Files.readAllBytes(path.resolve(file)));
      }
      if (Files.isRegularFile(path)) {
        try (ZipFile jar = new ZipFile(path.toFile())) {
          ZipEntry entry = jar.getEntry(file);
          if (entry != null) {
            return Optional.of(jar.getInputStream(entry).readAllBytes());
          }
        }
      }
    }
    return Optional.empty();
  }

  static int release(byte[] file) {
    return file.length < MAJOR_OFFSET + 2
        ? 0
        : (((file[MAJOR_OFFSET] & 0xff) << 8) | (file[MAJOR_OFFSET + 1] & 0xff)) - BEFORE_JAVA_1;
  }

  private static boolean hasMain(byte[] file) {
    try {
      return ClassFile.of().parse(file).methods().stream().anyMatch(MainClass::isMain);
    } catch (IllegalArgumentException e) { // newer than this JDK: the translator will see
      return true;
    }
  }

  private static boolean isMain(MethodModel method) {
    return method.methodName().equalsString("main")
        && method.methodType().equalsString("([Ljava/lang/String;)V")
        && (method.flags().flagsMask() & (ClassFile.ACC_PUBLIC | ClassFile.ACC_STATIC))
            == (ClassFile.ACC_PUBLIC | ClassFile.ACC_STATIC);
  }

  /** Classes of directories, not of jars, that could be meant. */
  private static List<String> mains(List<Path> classPath) throws IOException {
    List<String> mains = new ArrayList<>();
    for (Path path : classPath) {
      if (Files.isDirectory(path)) {
        try (Stream<Path> files = Files.walk(path)) {
          for (Path file : files.filter(one -> one.toString().endsWith(".class")).toList()) {
            mainOf(Files.readAllBytes(file)).ifPresent(mains::add);
          }
        }
      }
    }
    return mains.stream().sorted().limit(MOST_SUGGESTED).toList();
  }

  private static Optional<String> mainOf(byte[] file) {
    try {
      ClassModel model = ClassFile.of().parse(file);
      return model.methods().stream().anyMatch(MainClass::isMain)
          ? Optional.of(model.thisClass().asInternalName().replace('/', '.'))
          : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
