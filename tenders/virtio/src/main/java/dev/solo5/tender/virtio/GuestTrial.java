package dev.solo5.tender.virtio;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Whether QEMU runs guests in some way here, found out by running one. The answer is remembered.
 *
 * @param memory where the answers are kept; empty: nowhere
 * @param kernel what tells this kernel and processor from others
 */
record GuestTrial(Optional<Path> memory, String kernel) {
  private static final long LIMIT_SECONDS = 10;

  /** QEMU's status when the guest has reached its end: 2 * 0x2a + 1. */
  private static final int REACHED = 85;

  private static final String WORKS = "works";

  /**
   * A Multiboot kernel for address 0x100000: switches SSE on, multiplies with it, and writes 0x2a
   * to isa-debug-exit.
   */
  private static final String GUEST =
      // magic, flags: addresses are valid; checksum
      "02b0ad1b"
          + "03000100"
          + "fb4f51e4"
          // header, load, end of load (0x100060), no bss, entry (0x100020)
          + "00001000"
          + "00001000"
          + "60001000"
          + "60001000"
          + "20001000"
          // mov %cr0,%eax; and $~4,%al; or $2,%al; mov %eax,%cr0
          + "0f20c0"
          + "24fb"
          + "0c02"
          + "0f22c0"
          // mov %cr4,%eax; or $0x600,%eax; mov %eax,%cr4
          + "0f20e0"
          + "0d00060000"
          + "0f22e0"
          // xorps %xmm0,%xmm0; mulps %xmm0,%xmm0
          + "0f57c0"
          + "0f59c0"
          // mov $0x2a,%eax; mov $0x501,%dx; out %ax,(%dx); hlt; jmp back to it
          + "b82a000000"
          + "66ba0105"
          + "66ef"
          + "f4"
          + "ebfd";

  private static final int GUEST_BYTES = 0x60;

  /** Here, with the cache of the user. */
  static GuestTrial ofThisMachine() {
    return new GuestTrial(cache(), System.getProperty("os.version") + processor());
  }

  private static Optional<Path> cache() {
    String xdg = System.getenv("XDG_CACHE_HOME");
    if (xdg != null && xdg.startsWith("/")) {
      return Optional.of(Path.of(xdg, "solo5"));
    }
    String home = System.getenv("HOME");
    return home != null && home.startsWith("/")
        ? Optional.of(Path.of(home, ".cache", "solo5"))
        : Optional.empty();
  }

  private static String processor() {
    try (var lines = Files.lines(Path.of("/proc/cpuinfo"))) {
      return lines.filter(line -> line.startsWith("model name")).findFirst().orElse("");
    } catch (IOException | java.io.UncheckedIOException e) {
      return "";
    }
  }

  /** What is asked. */
  enum Question {
    /** Whether KVM runs it. */
    KVM("kvm", Accelerator.KVM, false),
    /** Whether QEMU runs it when it confines itself. */
    SANDBOX("sandbox", Accelerator.TCG, true);

    private final String text;
    private final Accelerator accelerator;
    private final boolean confined;

    Question(String text, Accelerator accelerator, boolean confined) {
      this.text = text;
      this.accelerator = accelerator;
      this.confined = confined;
    }
  }

  /** Why it does not run so, in one line; empty when it does. */
  Optional<String> obstacle(Path qemu, Question question) {
    Optional<Path> answer = memory.map(directory -> directory.resolve(answerName(qemu, question)));
    String known = answer.map(GuestTrial::read).orElse("");
    if (known.isEmpty()) {
      known = run(qemu, question);
      if (answer.isPresent()) {
        keep(answer.get(), known);
      }
    }
    return known.equals(WORKS) ? Optional.empty() : Optional.of(known);
  }

  private String answerName(Path qemu, Question question) {
    String version;
    try {
      version = Files.size(qemu) + " " + Files.getLastModifiedTime(qemu);
    } catch (IOException e) {
      version = "";
    }
    String all = kernel + '\n' + qemu.toAbsolutePath() + '\n' + version;
    return "virtio-" + question.text + "-" + Integer.toHexString(all.hashCode());
  }

  private static String read(Path answer) {
    try {
      return Files.readString(answer).strip();
    } catch (IOException e) {
      return "";
    }
  }

  /** The next run asks again when this can't be kept. */
  private static void keep(Path file, String answer) {
    try {
      Files.createDirectories(file.getParent());
      Path whole = Files.createTempFile(file.getParent(), ".virtio-trial", "");
      Files.writeString(whole, answer + "\n");
      Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      // Nothing is lost but time.
    }
  }

  /** Runs the guest; the answer is one line. */
  private static String run(Path qemu, Question question) {
    Path file = null;
    try {
      file = Files.createTempFile("solo5-virtio", ".multiboot");
      Files.write(file, guest());
      return run(qemu, question, file);
    } catch (IOException e) {
      return "the trial failed: " + e.getMessage();
    } finally {
      delete(file);
    }
  }

  private static void delete(@org.jspecify.annotations.Nullable Path file) {
    try {
      if (file != null) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      // A file of a hundred bytes stays in the directory for such.
    }
  }

  /** The file of the guest. */
  static byte[] guest() {
    return java.util.Arrays.copyOf(HexFormat.of().parseHex(GUEST), GUEST_BYTES);
  }

  /** What QEMU is told to run the guest. */
  static List<String> command(Path qemu, Question question, Path guest) {
    return new QemuMachine(
            qemu.toString(),
            question.accelerator,
            question.confined,
            32,
            List.of(),
            java.util.OptionalInt.empty(),
            guest.toString(),
            "")
        .command();
  }

  private static String run(Path qemu, Question question, Path guest) throws IOException {
    Process process =
        QemuEnvironment.builder(command(qemu, question, guest))
            .redirectInput(Redirect.from(Path.of("/dev/null").toFile()))
            .redirectErrorStream(true)
            .start();
    try {
      if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
        return "a guest did not end";
      }
      if (process.exitValue() == REACHED) {
        return WORKS;
      }
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      String first = said.lines().findFirst().orElse("");
      return "a guest did not run: "
          + (first.isEmpty() ? "QEMU ended with status " + process.exitValue() : first);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return "the trial was interrupted";
    } finally {
      process.destroyForcibly();
    }
  }
}
