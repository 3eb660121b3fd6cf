package dev.solo5.network;

import dev.solo5.network.address.Ipv4Subnet;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;

/** What can go wrong on a user-mode network, as data; {@link #message} is one line for a person. */
public sealed interface NetworkProblem {
  /** One line, without a full stop. */
  String message();

  /** The guest is there, but nothing listens on that port. */
  record Refused(InetSocketAddress guest) implements NetworkProblem {
    @Override
    public String message() {
      return text(guest) + ": connection refused by the guest";
    }
  }

  /** No guest has that address, or it does not answer. */
  record NoAnswer(InetSocketAddress guest, Duration limit) implements NetworkProblem {
    @Override
    public String message() {
      return text(guest) + ": no answer from a guest within " + limit.toMillis() + " ms";
    }
  }

  /** The guest reset a connection. */
  record Reset(InetSocketAddress guest) implements NetworkProblem {
    @Override
    public String message() {
      return text(guest) + ": connection reset by the guest";
    }
  }

  /** The guest stopped answering. */
  record TimedOut(InetSocketAddress guest) implements NetworkProblem {
    @Override
    public String message() {
      return text(guest) + ": the guest stopped answering";
    }
  }

  /** The guest has ended, or its device was removed from the network. */
  record Gone(InetSocketAddress guest) implements NetworkProblem {
    @Override
    public String message() {
      return text(guest) + ": the guest left the network";
    }
  }

  /** The connection was closed on this side. */
  record Closed(InetSocketAddress guest) implements NetworkProblem {
    @Override
    public String message() {
      return text(guest) + ": the connection is closed";
    }
  }

  /** An address that no guest of this network can have. */
  record NoNeighbour(InetSocketAddress guest, Ipv4Subnet subnet) implements NetworkProblem {
    @Override
    public String message() {
      return text(guest) + " is not the address of a guest on the network " + subnet;
    }
  }

  /** As many connections as a network carries are open. */
  record TooMany(InetSocketAddress guest, int most) implements NetworkProblem {
    @Override
    public String message() {
      return text(guest) + ": " + most + " connections are open already";
    }
  }

  /** A host port can't be published, most often because another program has it. */
  record PortUnavailable(InetSocketAddress onHost, String reason) implements NetworkProblem {
    @Override
    public String message() {
      return "can't listen on " + text(onHost) + ": " + reason;
    }
  }

  /** A malformed word on the command line. */
  record Malformed(String word, String expected) implements NetworkProblem {
    @Override
    public String message() {
      return "'" + word + "': expected " + expected;
    }
  }

  /** Nothing to run. */
  record NoCommand() implements NetworkProblem {
    @Override
    public String message() {
      return "no command: expected it after --";
    }
  }

  /** One device would be on two networks. */
  record DeviceTwice(String device) implements NetworkProblem {
    @Override
    public String message() {
      return "device '" + device + "' has two networks";
    }
  }

  /** A port is published for a device that has no network here. */
  record NoNetwork(String device) implements NetworkProblem {
    @Override
    public String message() {
      return "device '"
          + device
          + "' has no network to publish ports from: add --network:"
          + device;
    }
  }

  /** The command does not use the network of a device. */
  record NotMentioned(String device, String place) implements NetworkProblem {
    @Override
    public String message() {
      return "the command does not use the network of device '" + device + "': no " + place;
    }
  }

  /** The command can't be started. */
  record NoProgram(String program, String reason) implements NetworkProblem {
    @Override
    public String message() {
      return "can't start " + program + ": " + reason;
    }
  }

  /** The file that lists the published ports can't be written. */
  record NoPortsFile(Path file, String reason) implements NetworkProblem {
    @Override
    public String message() {
      return "can't write " + file + ": " + reason;
    }
  }

  /** The machine refuses what a network needs. */
  record HostRefused(String call, String reason) implements NetworkProblem {
    @Override
    public String message() {
      return call + ": " + reason;
    }
  }

  private static String text(InetSocketAddress address) {
    return address.getHostString() + ":" + address.getPort();
  }
}
