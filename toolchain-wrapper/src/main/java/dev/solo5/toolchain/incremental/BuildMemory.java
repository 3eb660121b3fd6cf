package dev.solo5.toolchain.incremental;

import dev.solo5.toolchain.incremental.FileDigests.Known;
import dev.solo5.toolchain.store.Digest;
import dev.solo5.toolchain.store.FileStamp;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is kept between builds: how each output was made, and the digests of files.
 *
 * <p>The file is a digest of the rest, then counted lists; anything that this version did not write
 * counts as no memory, and everything is rebuilt.
 */
public record BuildMemory(Map<Path, Made> made, Map<Path, Known> digests) {
  /** Nothing is known. */
  public static final BuildMemory NONE = new BuildMemory(Map.of(), Map.of());

  public BuildMemory {
    made = Map.copyOf(made);
    digests = Map.copyOf(digests);
  }

  /** Reads a file of {@link #save}; {@link #NONE} when it is missing or damaged. */
  public static BuildMemory load(Path file) {
    try (var in = new DataInputStream(new ByteArrayInputStream(Files.readAllBytes(file)))) {
      String digest = in.readUTF();
      byte[] body = in.readAllBytes();
      return digest.equals(digestOf(body)) ? read(body) : NONE;
    } catch (IOException | InvalidPathException e) {
      return NONE;
    }
  }

  /** Replaces {@code file}, whole. */
  public void save(Path file) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var out = new DataOutputStream(bytes)) {
      byte[] body = write();
      out.writeUTF(digestOf(body));
      out.write(body);
    }
    Path fresh = file.resolveSibling(file.getFileName() + ".new");
    Files.write(fresh, bytes.toByteArray());
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
  }

  /** The digest of a body in this version's form. */
  private static String digestOf(byte[] body) {
    return new Digest().add("memory 2").add(body).hex();
  }

  private byte[] write() throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var out = new DataOutputStream(bytes)) {
      out.writeInt(made.size());
      for (var one : new TreeMap<>(made).entrySet()) {
        out.writeUTF(one.getKey().toString());
        writeMade(out, one.getValue());
      }
      out.writeInt(digests.size());
      for (var one : new TreeMap<>(digests).entrySet()) {
        out.writeUTF(one.getKey().toString());
        writeKnown(out, one.getValue());
      }
    }
    return bytes.toByteArray();
  }

  private static BuildMemory read(byte[] body) throws IOException {
    try (var in = new DataInputStream(new ByteArrayInputStream(body))) {
      Map<Path, Made> made = new HashMap<>();
      for (int left = in.readInt(); left > 0; left--) {
        made.put(Path.of(in.readUTF()), readMade(in));
      }
      Map<Path, Known> digests = new HashMap<>();
      for (int left = in.readInt(); left > 0; left--) {
        digests.put(Path.of(in.readUTF()), readKnown(in));
      }
      return new BuildMemory(made, digests);
    }
  }

  private static void writeMade(DataOutputStream out, Made made) throws IOException {
    out.writeUTF(made.key());
    out.writeUTF(made.digest());
    out.writeInt(made.inputs().size());
    for (var input : made.inputs().entrySet()) {
      out.writeUTF(input.getKey().toString());
      out.writeUTF(input.getValue());
    }
  }

  private static Made readMade(DataInputStream in) throws IOException {
    String key = in.readUTF();
    String digest = in.readUTF();
    Map<Path, String> inputs = new HashMap<>();
    for (int left = in.readInt(); left > 0; left--) {
      inputs.put(Path.of(in.readUTF()), in.readUTF());
    }
    return Made.of(key, inputs, digest);
  }

  private static void writeKnown(DataOutputStream out, Known known) throws IOException {
    out.writeLong(known.stamp().sizeBytes());
    out.writeLong(known.stamp().modifiedNanos());
    out.writeLong(known.stamp().changedNanos());
    out.writeUTF(known.stamp().inode());
    out.writeUTF(known.digest());
    out.writeBoolean(known.trusted());
  }

  private static Known readKnown(DataInputStream in) throws IOException {
    var stamp = new FileStamp(in.readLong(), in.readLong(), in.readLong(), in.readUTF());
    return new Known(stamp, in.readUTF(), in.readBoolean());
  }
}
