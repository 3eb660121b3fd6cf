package dev.solo5.network;

import dev.solo5.network.address.Ipv4Subnet;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;

/** What can go wrong on a user-mode network, as data; {@link #message} is one line for a person. */
public sealed interface NetworkProblem {
  /** One line, without a full stop. */
  default String message() {
    return switch (this) {
      case Refused(InetSocketAddress guest) -> text(guest) + ": connection refused by the guest";
      case NoAnswer(InetSocketAddress guest, Duration limit) ->
          text(guest) + ": no answer from a guest within " + limit.toMillis() + " ms";
      case Reset(InetSocketAddress guest) -> text(guest) + ": connection reset by the guest";
      case TimedOut(InetSocketAddress guest) -> text(guest) + ": the guest stopped answering";
      case Gone(InetSocketAddress guest) -> text(guest) + ": the guest left the network";
      case Closed(InetSocketAddress guest) -> text(guest) + ": the connection is closed";
      case NoNeighbour(InetSocketAddress guest, Ipv4Subnet subnet) ->
          text(guest) + " is not the address of a guest on the network " + subnet;
      case TooMany(InetSocketAddress guest, int most) ->
          text(guest) + ": " + most + " connections are open already";
      case PortUnavailable(InetSocketAddress onHost, String reason) ->
          "can't listen on " + text(onHost) + ": " + reason;
      case Malformed(String word, String expected) -> "'" + word + "': expected " + expected;
      case NoCommand() -> "no command: expected it after --";
      case DeviceTwice(String device) -> "device '" + device + "' has two networks";
      case NoNetwork(String device) ->
          "device '" + device + "' has no network for its other options: add --network:" + device;
      case NotMentioned(String device, String place) ->
          "the command does not use the network of device '" + device + "': no " + place;
      case NoProgram(String program, String reason) -> "can't start " + program + ": " + reason;
      case NoPortsFile(Path file, String reason) -> "can't write " + file + ": " + reason;
      case HostRefused(String call, String reason) -> call + ": " + reason;
    };
  }

  /** The guest is there, but nothing listens on that port. */
  record Refused(InetSocketAddress guest) implements NetworkProblem {}

  /** No guest has that address, or it does not answer. */
  record NoAnswer(InetSocketAddress guest, Duration limit) implements NetworkProblem {}

  /** The guest reset a connection. */
  record Reset(InetSocketAddress guest) implements NetworkProblem {}

  /** The guest stopped answering. */
  record TimedOut(InetSocketAddress guest) implements NetworkProblem {}

  /** The guest has ended, or its device was removed from the network. */
  record Gone(InetSocketAddress guest) implements NetworkProblem {}

  /** The connection was closed on this side. */
  record Closed(InetSocketAddress guest) implements NetworkProblem {}

  /** An address that no guest of this network can have. */
  record NoNeighbour(InetSocketAddress guest, Ipv4Subnet subnet) implements NetworkProblem {}

  /** As many connections as a network carries are open. */
  record TooMany(InetSocketAddress guest, int most) implements NetworkProblem {}

  /** A host port can't be published, most often because another program has it. */
  record PortUnavailable(InetSocketAddress onHost, String reason) implements NetworkProblem {}

  /** A malformed word on the command line. */
  record Malformed(String word, String expected) implements NetworkProblem {}

  /** Nothing to run. */
  record NoCommand() implements NetworkProblem {}

  /** One device would be on two networks. */
  record DeviceTwice(String device) implements NetworkProblem {}

  /** A device has ports or destinations, but no network here. */
  record NoNetwork(String device) implements NetworkProblem {}

  /** The command does not use the network of a device. */
  record NotMentioned(String device, String place) implements NetworkProblem {}

  /** The command can't be started. */
  record NoProgram(String program, String reason) implements NetworkProblem {}

  /** The file that lists the published ports, or a capture, can't be written. */
  record NoPortsFile(Path file, String reason) implements NetworkProblem {}

  /** The machine refuses what a network needs. */
  record HostRefused(String call, String reason) implements NetworkProblem {}

  private static String text(InetSocketAddress address) {
    return address.getHostString() + ":" + address.getPort();
  }
}
