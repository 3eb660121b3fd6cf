package dev.solo5.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.solo5.elf.Target;
import dev.solo5.linux.abi.Spawn;
import dev.solo5.linux.process.Child;
import dev.solo5.linux.process.Ended;
import dev.solo5.linux.process.Spawner;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code solo5-net} as a process, as users start it. */
@Timeout(120)
class NetMainSptTest {
  private static final long STEP_NANOS = 2_000_000;

  @TempDir Path directory;

  private Process start(List<String> options, String... arguments) throws IOException {
    List<String> command = GuestProcess.java(Main.class.getName(), options.toArray(String[]::new));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command)
        .redirectOutput(directory.resolve("output").toFile())
        .redirectError(directory.resolve("messages").toFile())
        .start();
  }

  private int run(String... arguments) throws Exception {
    Process process = start(List.of(), arguments);
    process.getOutputStream().close();
    return process.waitFor();
  }

  private String messages() throws IOException {
    return Files.readString(directory.resolve("messages"));
  }

  private String output() throws IOException {
    return Files.readString(directory.resolve("output"));
  }

  @Test
  void namesAllCausesOfWhatNobodyForesaw() throws Exception {
    List<String> command = GuestProcess.java(Main.class.getName());
    command.set(
        command.indexOf("--enable-native-access=ALL-UNNAMED"), "--illegal-native-access=deny");
    command.addAll(List.of("--", "true"));

    Process process =
        new ProcessBuilder(command).redirectError(directory.resolve("messages").toFile()).start();

    assertEquals(1, process.waitFor());
    assertTrue(
        messages().matches("solo5-net: Internal error: [^\n]+, because of [^\n]+\n"), messages());
  }

  private interface Condition {
    boolean holds() throws IOException;
  }

  private static void until(Condition condition) throws IOException {
    while (!condition.holds()) {
      LockSupport.parkNanos(STEP_NANOS);
    }
  }

  /** The web guest behind a port of any number, written to the file {@code ports}. */
  private String[] web() throws Exception {
    List<String> arguments = new ArrayList<>(List.of("--network:service=10.0.0.1/24"));
    arguments.add("--publish:service=0:10.0.0.2:80");
    arguments.add("--publish:service=0:10.0.0.2:81"); // where the guest does not listen
    arguments.add("--ports=" + directory.resolve("ports"));
    arguments.add("--accepted=" + directory.resolve("accepted"));
    arguments.add("--");
    arguments.addAll(GuestProcess.java("dev.solo5.tender.spt.Main", "-XX:TieredStopAtLevel=1"));
    arguments.addAll(List.of("--mem=16", "--net:service=@{service}", "--"));
    arguments.add(WebGuest.web(Target.SPT).toString());
    return arguments.toArray(String[]::new);
  }

  private URI published() throws IOException {
    String[] words = Files.readAllLines(directory.resolve("ports")).getFirst().split(" ", -1);
    assertEquals(3, words.length);
    assertEquals("service", words[0]);
    assertEquals("10.0.0.2:80", words[2]);
    return URI.create("http://" + words[1] + "/hello");
  }

  private void awaitAnswer() throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      var answer =
          client.send(HttpRequest.newBuilder(published()).build(), BodyHandlers.ofString());
      assertEquals("Hello from a unikernel\n", answer.body());
    }
  }

  /** The port of the machine that a line of the file {@code ports} names. */
  private Socket connect(int line) throws IOException {
    String published = Files.readAllLines(directory.resolve("ports")).get(line).split(" ", -1)[1];
    return new Socket(
        InetAddress.getLoopbackAddress(), Integer.parseInt(published.split(":", -1)[1]));
  }

  @Test
  void saysBehindWhichPortsTheGuestHasAccepted() throws Exception {
    Process process = start(List.of(), web());
    try {
      until(() -> Files.exists(directory.resolve("ports")) || !process.isAlive());
      Path accepted = directory.resolve("accepted");
      assertEquals("", Files.readString(accepted));
      try (Socket refused = connect(1)) {
        // The machine has accepted; the guest refuses as soon as it is there.
        assertThrows(IOException.class, () -> requireByte(refused));
      }
      assertEquals("", Files.readString(accepted));
      awaitAnswer();
      until(() -> !Files.readString(accepted).isEmpty());
      assertEquals(
          Files.readAllLines(directory.resolve("ports")).subList(0, 1),
          Files.readAllLines(accepted));
    } finally {
      process.destroy();
      process.waitFor();
    }
  }

  private static void requireByte(Socket socket) throws IOException {
    if (socket.getInputStream().read() < 0) {
      throw new IOException("closed");
    }
  }

  private ProcessHandle commandOf(Process process) throws IOException {
    Optional<ProcessHandle> command =
        process.children().filter(child -> isJava(child.pid())).findFirst();
    return command.orElseThrow(() -> new AssertionError("no command runs"));
  }

  private static boolean isJava(long pid) {
    try {
      return Files.readString(Path.of("/proc/" + pid + "/comm")).startsWith("java");
    } catch (IOException e) {
      return false; // it ended in between
    }
  }

  private void kill(String signal, Process process) throws Exception {
    List<String> kill = List.of("kill", "-" + signal, Long.toString(process.pid()));
    assertEquals(0, new ProcessBuilder(kill).redirectError(Redirect.INHERIT).start().waitFor());
  }

  @Test
  void passesTheStatusOn() throws Exception {
    assertEquals(42, run("--", "sh", "-c", "echo out; echo error >&2; exit 42"));
    assertEquals("out\n", output());
    assertEquals("error\n", messages());
    assertEquals(139, run("--", "/bin/sh", "-c", "kill -SEGV $$"));
  }

  /** Which wait(2) tells, and Java does not. */
  @Test
  void diesOfWhatItsCommandDiedOf() throws Exception {
    List<String> command = GuestProcess.java(Main.class.getName());
    command.addAll(List.of("--", "/bin/sh", "-c", "kill -SEGV $$"));
    try (Child child =
        new Spawner(command.getFirst(), command, GuestProcess.environment()).start()) {
      assertEquals(new Ended.Signaled(Spawn.SIGSEGV), child.waitFor());
    }
  }

  @Test
  void givesTheCommandItsDescriptorsAndNoOthers() throws Exception {
    String list = "echo $1 $2; readlink /proc/$$/fd/3 | cut -c 1-7; exec ls /proc/self/fd";
    String[] arguments = {
      "--network:a=10.0.0.1/24",
      "--network:b=10.0.0.1/24",
      "--",
      "sh",
      "-c",
      list,
      "sh",
      "--net:a=@{a}",
      "--net:b=@@{b}"
    };
    assertEquals(0, run(arguments), messages());
    // 5 is the directory that ls reads.
    assertEquals("--net:a=@3 --net:b=@4\nsocket:\n0\n1\n2\n3\n4\n5\n", output());
  }

  @ParameterizedTest
  @CsvSource({"TERM, 143", "INT, 130"})
  void servesUntilASignal(String signal, int status) throws Exception {
    Process process = start(List.of(), web());
    try {
      until(() -> Files.exists(directory.resolve("ports")) || !process.isAlive());
      awaitAnswer();
      ProcessHandle command = commandOf(process);
      kill(signal, process);
      assertEquals(status, process.waitFor(), messages());
      assertFalse(command.isAlive());
      assertEquals("", messages());
    } finally {
      process.destroyForcibly();
    }
  }

  @Test
  void takesTheCommandAlongWhenKilled() throws Exception {
    Process process = start(List.of(), web());
    until(() -> Files.exists(directory.resolve("ports")) || !process.isAlive());
    awaitAnswer();
    List<ProcessHandle> all = process.descendants().toList();
    assertTrue(all.size() >= 3, "command, guest and guard: " + all);
    process.destroyForcibly();
    until(() -> all.stream().noneMatch(ProcessHandle::isAlive));
  }

  @Test
  void endsWithItsInputWhenTiedToIt() throws Exception {
    Process process = start(List.of("-Dsolo5.tie=stdin"), web());
    until(() -> Files.exists(directory.resolve("ports")) || !process.isAlive());
    awaitAnswer();
    List<ProcessHandle> all = process.descendants().toList();
    process.getOutputStream().close();
    assertEquals(143, process.waitFor(), messages());
    until(() -> all.stream().noneMatch(ProcessHandle::isAlive));
  }

  @Test
  void endsACommandThatIgnoresPoliteness() throws Exception {
    String script = "trap '' TERM; echo ready; while :; do sleep 1; done";
    Process process = start(List.of("-Dsolo5.tie=stdin"), "--", "sh", "-c", script);
    until(() -> output().equals("ready\n") || !process.isAlive());
    process.getOutputStream().close();
    assertEquals(137, process.waitFor(), messages());
  }

  @Test
  void saysThatAPortIsTakenBeforeAnythingStarts() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String ports = taken.getLocalPort() + ":10.0.0.2:80";
      Path started = directory.resolve("started");
      String[] arguments = {
        "--network:a=10.0.0.1/24", "--publish:a=" + ports, "--", "touch", started + "@{a}"
      };
      assertEquals(1, run(arguments));
      String where = "127.0.0.1:" + taken.getLocalPort();
      assertEquals(
          "solo5-net: can't listen on " + where + ": Address already in use\n", messages());
      try (var files = Files.list(directory)) {
        assertEquals(0, files.filter(file -> file.toString().contains("started")).count());
      }
    }
  }

  /** Columns: the message; the arguments, between blanks. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          no command: expected it after -- | --network:a=10.0.0.1/24
          no command: expected it after -- | --
          'true': expected an option; the command comes after -- | true
          '--network:a=10.0.0.0/24': expected DEVICE=ADDRESS/BITS with a host's address, as in 10.0.0.1/24 | --network:a=10.0.0.0/24 -- true @{a}
          '--publish:a=80:10.0.0.2': expected --publish:DEVICE=[HOSTADDR:]HOSTPORT:GUESTADDR:GUESTPORT | --network:a=10.0.0.1/24 --publish:a=80:10.0.0.2 -- true @{a}
          '--publish:a=80:10.0.0.2:0': expected --publish:DEVICE=[HOSTADDR:]HOSTPORT:GUESTADDR:GUESTPORT | --network:a=10.0.0.1/24 --publish:a=80:10.0.0.2:0 -- true @{a}
          '--outbound:a=example.org': expected --outbound:DEVICE[=HOST:PORT,...], where HOST is a name, *.NAME, an address, ADDRESS/BITS, localhost or *, and PORT a number or * | --network:a=10.0.0.1/24 --outbound:a=example.org -- true @{a}
          '--capture:a=': expected --capture:DEVICE=FILE | --network:a=10.0.0.1/24 --capture:a= -- true @{a}
          can't write nowhere/frames: no such directory | --network:a=10.0.0.1/24 --capture:a=nowhere/frames -- true @{a}
          '--name:a=db': expected --name:DEVICE=NAME:ADDRESS | --network:a=10.0.0.1/24 --name:a=db -- true @{a}
          10.0.1.2:80 is not the address of a guest on the network 10.0.0.1/24 | --network:a=10.0.0.1/24 --publish:a=0:10.0.1.2:80 -- true @{a}
          device 'b' has no network for its other options: add --network:b | --network:a=10.0.0.1/24 --outbound:b -- true @{a}
          device 'b' has no network for its other options: add --network:b | --network:a=10.0.0.1/24 --publish:b=0:10.0.0.2:80 -- true @{a}
          device 'a' has two networks | --network:a=10.0.0.1/24 --network:a=10.0.1.1/24 -- true @{a}
          the command does not use the network of device 'a': no @{a} | --network:a=10.0.0.1/24 -- true
          can't start nosuchprogram: not found | -- nosuchprogram
          can't start ./nosuchprogram: No such file or directory | -- ./nosuchprogram
          can't write nowhere/ports: no such directory | --ports=nowhere/ports -- true
          """)
  void saysWhatIsWrongInOneLine(String message, String arguments) throws Exception {
    assertEquals(1, run(arguments.split(" ")));
    assertEquals("solo5-net: " + message + "\n", messages());
    assertEquals("", output());
  }

  @Test
  void saysHowItIsCalled() throws Exception {
    assertEquals(0, run("--help"));
    assertTrue(messages().startsWith("usage: solo5-net "), messages());
  }
}
