package dev.solo5.conformance;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/**
 * A network of its own for one run: a network namespace with its interfaces, and what the host does
 * there meanwhile. All of it ends with the run.
 *
 * @param setUp commands before the tender starts
 * @param meanwhile a command that runs beside the tender, from a second after its start
 */
record Network(String setUp, String meanwhile) {

  /** The interface of the table: 10.0.0.1/24 on the host's side, 10.0.0.2 is the guest's. */
  static final String TAP100 = tap100(1500);

  private static final List<String> NAMESPACE =
      List.of("unshare", "--net", "--pid", "--fork", "--kill-child");

  private static final boolean IS_ROOT = System.getProperty("user.name").equals("root");

  /** Makes a network; skips where this machine can't. */
  static Network of(String setUp, String meanwhile) {
    Ending trial = Commands.run(script("command -v ping >/dev/null\n" + setUp), Folders.root());
    Assumptions.assumeTrue(
        trial.status() == 0,
        "no network namespace with these interfaces here: "
            + trial.output().strip().replace('\n', ' '));
    return new Network(setUp, meanwhile);
  }

  /** Returns the commands that make a tap interface. */
  static String tap(String name, int mtu) {
    return "ip tuntap add %s mode tap\nip link set %s mtu %s up\n".formatted(name, name, mtu);
  }

  /** Returns the commands that make the interface of the table, with another MTU. */
  static String tap100(int mtu) {
    return tap("tap100", mtu) + "ip addr add 10.0.0.1/24 dev tap100\n";
  }

  /** Returns the words before the command of a tender. */
  List<String> command() {
    // The first process of the namespace is the shell: when it ends, whatever it started ends.
    return script(
        """
        ip link set lo up
        %s
        { sleep 1; %s; } >/dev/null 2>&1 &
        status=0
        "$@" || status=$?
        exit $status
        """
            .formatted(setUp, meanwhile));
  }

  private static List<String> script(String text) {
    List<String> command = new ArrayList<>(NAMESPACE);
    if (!IS_ROOT) {
      command.add("--map-root-user");
    }
    String path = "export PATH=\"$PATH:/usr/sbin:/sbin\"\n";
    command.addAll(List.of("sh", "-ec", path + text, "sh"));
    return command;
  }
}
