package dev.solo5.guest.conformance.text;

import java.io.File;
import java.io.FileInputStream;
import java.io.FileNotFoundException;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;

/** Names of files, and files that are not there. */
public final class MissingFiles {
  private MissingFiles() {}

  public static void run(PrintStream out) throws IOException {
    File file = new File("/no/such", "file.txt");
    out.println(file + " " + file.getName() + " " + file.getParent() + " " + file.isAbsolute());
    out.println(File.separator + File.pathSeparator + new File("a//b/").getPath());
    out.println(file.exists() + " " + file.isFile() + " " + file.isDirectory());
    out.println(file.canRead() + " " + file.length() + " " + file.lastModified());
    out.println(file.delete() + " " + file.mkdir() + " " + (file.list() == null));
    out.println(new File("/").isDirectory() + " " + new File("/").exists());
    try (FileInputStream in = new FileInputStream(file)) {
      out.println(in.read());
    } catch (FileNotFoundException e) {
      out.println("not found to be read");
    }
    try (FileOutputStream to = new FileOutputStream(file)) {
      to.write(1);
    } catch (FileNotFoundException e) {
      out.println("not found to be written");
    }
    try {
      out.println(file.createNewFile());
    } catch (IOException e) {
      out.println("not made");
    }
  }
}
