package dev.solo5.linux.process;

import dev.solo5.linux.LinuxException;
import dev.solo5.linux.abi.Errno;
import dev.solo5.linux.abi.Fcntl;
import dev.solo5.linux.call.Files;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The descriptors that this process has open, proc_pid_fd(5). */
public final class ProcessDescriptors {
  private static final File DIRECTORY = new File("/proc/self/fd");
  private static final String DELETED = " (deleted)";

  /** After stdin, stdout and stderr. */
  private static final int FIRST_OTHER = 3;

  private ProcessDescriptors() {}

  /**
   * Their numbers, in no order. One that was open only for looking may be among them.
   *
   * @throws LinuxException {@code ENOENT} where {@code /proc} is not mounted
   */
  public static List<Integer> open() throws LinuxException {
    String @Nullable [] names = DIRECTORY.list();
    if (names == null) {
      throw new LinuxException("open (/proc/self/fd)", Errno.ENOENT);
    }
    List<Integer> numbers = new ArrayList<>();
    for (String name : names) {
      numbers.add(Integer.valueOf(name));
    }
    return numbers;
  }

  /**
   * The descriptors that the starter of this process left open, besides stdin, stdout and stderr,
   * and that nothing has taken over since: all that is not closed on exec, except for the files of
   * the virtual machine and of the class path, which it opens in the same way.
   */
  public static List<Integer> inherited() throws LinuxException {
    List<String> own = ownFiles();
    List<Integer> inherited = new ArrayList<>();
    for (int number : open()) {
      int flags = Files.fcntl(number, Fcntl.F_GETFD, 0);
      boolean staysOpen = flags >= 0 && (flags & Fcntl.FD_CLOEXEC) == 0;
      if (number >= FIRST_OTHER && staysOpen && !isOneOf(own, number)) {
        inherited.add(number);
      }
    }
    return inherited;
  }

  /** Closes descriptors that have no owner in this process. */
  public static void close(List<Integer> numbers) {
    for (int number : numbers) {
      int _ = Files.close(number);
    }
  }

  /** Paths of files, and of the directory of the virtual machine with a slash at its end. */
  private static List<String> ownFiles() {
    List<String> own = new ArrayList<>();
    own.add(canonical(System.getProperty("java.home")) + File.separator);
    for (String property : new String[] {"java.class.path", "jdk.module.path"}) {
      String path = System.getProperty(property, "");
      for (String entry : path.split(File.pathSeparator, -1)) {
        if (!entry.isEmpty()) {
          own.add(canonical(entry));
        }
      }
    }
    return own;
  }

  private static boolean isOneOf(List<String> own, int number) {
    String target;
    try {
      target =
          java.nio.file.Files.readSymbolicLink(Path.of(DIRECTORY.getPath(), "" + number))
              .toString();
    } catch (IOException e) {
      return false; // closed meanwhile
    }
    if (target.endsWith(DELETED)) {
      target = target.substring(0, target.length() - DELETED.length());
    }
    for (String file : own) {
      if (file.endsWith(File.separator) ? target.startsWith(file) : target.equals(file)) {
        return true;
      }
    }
    return false;
  }

  private static String canonical(String path) {
    try {
      return new File(path).getCanonicalPath();
    } catch (IOException e) {
      return path;
    }
  }
}
