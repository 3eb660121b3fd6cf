package dev.solo5.network;

import dev.solo5.network.ip.Octets;
import dev.solo5.network.tcp.Failure;
import dev.solo5.network.tcp.TcpConnection;
import dev.solo5.network.tcp.TcpListener;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * A program in a network namespace where tap0 has the address 10.0.0.1: our stack and the kernel's
 * talk to each other over a bad wire, opened by either side, and compare every byte. Arguments: how
 * many bytes in each direction, how many in a hundred frames are lost and as many doubled.
 */
final class KernelPeer {
  private static final int KERNEL_ADDRESS = 0x0a000001;
  private static final String OURS = "10.0.0.2";
  private static final int PORT = 7000;

  private final BadTap wire;
  private final int size;

  private KernelPeer(BadTap wire, int size) {
    this.wire = wire;
    this.size = size;
  }

  /** Ends with 0 if all was as it should be. */
  public static void main(String[] arguments) throws Exception {
    int size = Integer.parseInt(arguments[0]);
    double badness = Integer.parseInt(arguments[1]) / 100.0;
    long delay = BadTap.millis(badness == 0 ? 0 : 3);
    try (BadTap wire = new BadTap("tap0", 7, badness, delay)) {
      var peer = new KernelPeer(wire, size);
      peer.kernelOpens();
      peer.weOpen();
      peer.refused();
      System.out.println("all right, " + wire.carried + " frames, " + wire.lost + " lost");
    }
  }

  private static byte[] bytes(int seed, int size) {
    byte[] bytes = new byte[size];
    new Random(seed).nextBytes(bytes);
    return bytes;
  }

  /** The kernel's side: sends all, ends, and reads to the end. */
  private static byte[] converse(Socket socket, byte[] toSend) {
    try (socket) {
      CompletableFuture<byte[]> received = CompletableFuture.supplyAsync(() -> readAll(socket));
      socket.getOutputStream().write(toSend);
      socket.shutdownOutput();
      return received.join();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] readAll(Socket socket) {
    try {
      InputStream in = socket.getInputStream();
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void kernelOpens() throws Exception {
    var listener = new TcpListener(PORT, 5, () -> {});
    require(wire.host.connections().listen(listener), "port is free");
    CompletableFuture<byte[]> kernel =
        CompletableFuture.supplyAsync(() -> {
          try {
            return converse(new Socket(OURS, PORT), bytes(1, size));
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
    List<TcpConnection> accepted = new ArrayList<>();
    while (accepted.isEmpty()) {
      wire.step();
      listener.accept().ifPresent(accepted::add);
      require(!kernel.isCompletedExceptionally(), "the kernel connects");
    }
    converse(accepted.getFirst(), kernel);
    wire.host.connections().unlisten(listener);
  }

  private void weOpen() throws Exception {
    try (ServerSocket server = new ServerSocket(PORT)) {
      CompletableFuture<byte[]> kernel =
          CompletableFuture.supplyAsync(() -> {
            try {
              return converse(server.accept(), bytes(1, size));
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          });
      TcpConnection ours =
          wire.host
              .at(System.nanoTime())
              .connections()
              .connect(KERNEL_ADDRESS, PORT, System.nanoTime(), () -> {})
              .orElseThrow();
      converse(ours, kernel);
    }
  }

  /** Our side of a conversation, until both have ended. */
  private void converse(TcpConnection ours, CompletableFuture<byte[]> kernel) throws Exception {
    byte[] answer = bytes(2, size);
    Octets left = Octets.view(answer);
    var received = new ByteArrayOutputStream();
    boolean ended = false;
    while (!ended || !kernel.isDone()) {
      wire.step();
      if (ours.isOpened() && left.remaining() > 0) {
        ours.write(left::get, left.remaining(), System.nanoTime());
      } else if (ours.isOpened() && !ours.isFinishing()) {
        ours.finish(System.nanoTime());
      }
      int read = ours.read(received::write, 1 << 16);
      ended |= read < 0;
      require(ours.failure().isEmpty(), () -> "it failed: " + ours.failure());
    }
    require(Arrays.equals(answer, kernel.get()), "what the kernel received");
    require(Arrays.equals(bytes(1, size), received.toByteArray()), "what we received");
  }

  private void refused() {
    TcpConnection refused =
        wire.host
            .at(System.nanoTime())
            .connections()
            .connect(KERNEL_ADDRESS, 1, System.nanoTime(), () -> {})
            .orElseThrow();
    while (!refused.isClosed()) {
      wire.step();
    }
    require(refused.failure().equals(Optional.of(Failure.REFUSED)), "the kernel refuses");
    CompletableFuture<Boolean> kernel =
        CompletableFuture.supplyAsync(() -> {
          try (Socket socket = new Socket(OURS, 1)) {
            return !socket.isConnected();
          } catch (IOException e) {
            return true;
          }
        });
    while (!kernel.isDone()) {
      wire.step();
    }
    require(kernel.join(), "we refuse");
  }

  private static void require(boolean holds, String what) {
    require(holds, () -> what);
  }

  private static void require(boolean holds, Supplier<String> what) {
    if (!holds) {
      throw new AssertionError(what.get());
    }
  }
}
