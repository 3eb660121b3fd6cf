package dev.solo5.guest.program;

import java.io.*;
import java.net.*;
import java.nio.charset.StandardCharsets;
import java.util.*;
import java.util.concurrent.*;

/** Sockets that talk to each other over the loopback, and what they say when they can't. */
@SuppressWarnings({
  "AddressSelection",
  "BusyWait",
  "CatchAndPrintStackTrace",
  "DefaultCharset",
  "EmptyCatch",
  "FutureReturnValueIgnored",
  "StringSplitter",
  "ThreadJoinLoop",
  "UnusedVariable",
  "resource",
  "try"
})
final class Sockets {
  private Sockets() {}

  static void run() throws Exception {
    PrintStream out = System.out;
    echo(out);
    bulk(out);
    halfClose(out);
    timeouts(out);
    failures(out);
    datagrams(out);
    addresses(out);
    many(out);
  }

  static void tell(PrintStream out, String what, Callable<?> c) {
    try {
      out.println(what + ": " + c.call());
    } catch (Exception e) {
      out.println(what + ": " + e.getClass().getName() + ": " + e.getMessage());
    }
  }

  static void echo(PrintStream out) throws Exception {
    try (var server = new ServerSocket(0)) {
      Thread t =
          new Thread(() -> {
            try (Socket s = server.accept()) {
              var in =
                  new BufferedReader(
                      new InputStreamReader(s.getInputStream(), StandardCharsets.UTF_8));
              var w =
                  new PrintWriter(
                      new OutputStreamWriter(s.getOutputStream(), StandardCharsets.UTF_8), true);
              for (String line; (line = in.readLine()) != null; ) w.println("echo " + line);
            } catch (IOException e) {
              out.println("server: " + e);
            }
          });
      t.start();
      try (Socket s = new Socket("localhost", server.getLocalPort())) {
        out.println(
            s.isConnected()
                + " "
                + s.isBound()
                + " "
                + s.isClosed()
                + " "
                + s.getInetAddress()
                + " "
                + (s.getPort() == server.getLocalPort()));
        var in =
            new BufferedReader(new InputStreamReader(s.getInputStream(), StandardCharsets.UTF_8));
        var w =
            new PrintWriter(
                new OutputStreamWriter(s.getOutputStream(), StandardCharsets.UTF_8), true);
        w.println("one");
        out.println(in.readLine());
        w.println("zwölf");
        out.println(in.readLine());
        s.shutdownOutput();
        out.println(in.readLine());
      }
      t.join();
    }
  }

  static void bulk(PrintStream out) throws Exception {
    byte[] data = new byte[1_000_000];
    new Random(5).nextBytes(data);
    try (var server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      Thread t =
          new Thread(() -> {
            try (Socket s = server.accept()) {
              s.getOutputStream().write(data);
            } catch (IOException e) {
              out.println("server: " + e);
            }
          });
      t.start();
      try (Socket s = new Socket(server.getInetAddress(), server.getLocalPort())) {
        out.println(Arrays.equals(data, s.getInputStream().readAllBytes()));
      }
      t.join();
    }
  }

  static void halfClose(PrintStream out) throws Exception {
    try (var server = new ServerSocket(0);
        Socket c = new Socket(InetAddress.getLoopbackAddress(), server.getLocalPort());
        Socket s = server.accept()) {
      c.shutdownOutput();
      out.println(s.getInputStream().read());
      s.getOutputStream().write("late".getBytes());
      s.close();
      out.println(new String(c.getInputStream().readAllBytes()));
      tell(
          out,
          "again",
          () -> {
            c.shutdownOutput();
            return null;
          });
      tell(out, "output", c::getOutputStream);
      out.println(c.isOutputShutdown() + " " + c.isInputShutdown());
    }
  }

  static void timeouts(PrintStream out) throws Exception {
    try (var server = new ServerSocket(0)) {
      server.setSoTimeout(20);
      tell(out, "accept", server::accept);
      try (Socket c = new Socket("127.0.0.1", server.getLocalPort());
          Socket s = server.accept()) {
        c.setSoTimeout(20);
        tell(out, "read", c.getInputStream()::read);
        s.getOutputStream().write(7);
        tell(out, "read", c.getInputStream()::read);
      }
    }
  }

  static void failures(PrintStream out) throws Exception {
    int free;
    try (var server = new ServerSocket(0)) {
      free = server.getLocalPort();
      tell(out, "taken", () -> new ServerSocket(server.getLocalPort()));
      tell(
          out,
          "bound",
          () -> {
            server.bind(null);
            return null;
          });
    }
    tell(out, "refused", () -> new Socket("127.0.0.1", free));
    tell(out, "not connected", () -> new Socket().getInputStream());
    var closed = new Socket();
    closed.close();
    tell(out, "closed", closed::getInputStream);
    tell(
        out,
        "connect closed",
        () -> {
          closed.connect(new InetSocketAddress("127.0.0.1", free));
          return null;
        });
    tell(
        out,
        "unresolved",
        () -> {
          new Socket().connect(InetSocketAddress.createUnresolved("nowhere", 1));
          return null;
        });
    tell(out, "port", () -> new ServerSocket(70000));
    tell(out, "port", () -> new InetSocketAddress("localhost", -1));
    tell(out, "unbound", () -> new ServerSocket().accept());
    try (var server = new ServerSocket(0)) {
      Thread t = new Thread(() -> tell(out, "accept", server::accept));
      t.start();
      Thread.sleep(20);
      server.close();
      t.join();
    }
    try (var server = new ServerSocket(0);
        Socket c = new Socket("127.0.0.1", server.getLocalPort());
        Socket s = server.accept()) {
      Thread t = new Thread(() -> tell(out, "read", () -> c.getInputStream().read()));
      t.start();
      Thread.sleep(20);
      c.close();
      t.join();
      tell(
          out,
          "write",
          () -> {
            c.getOutputStream();
            return null;
          });
    }
    try (var server = new ServerSocket(0);
        Socket c = new Socket("127.0.0.1", server.getLocalPort());
        Socket s = server.accept()) {
      var in = c.getInputStream();
      var o = s.getOutputStream();
      s.setSoLinger(true, 0);
      s.close();
      tell(out, "reset", in::read);
      tell(
          out,
          "closed write",
          () -> {
            o.write(1);
            return null;
          });
    }
  }

  static void datagrams(PrintStream out) throws Exception {
    try (var a = new DatagramSocket(0, InetAddress.getLoopbackAddress());
        var b = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
      byte[] m = "hello".getBytes();
      a.send(new DatagramPacket(m, m.length, b.getLocalAddress(), b.getLocalPort()));
      var p = new DatagramPacket(new byte[3], 3);
      b.receive(p);
      out.println(
          p.getLength()
              + " "
              + new String(p.getData(), 0, p.getLength())
              + " "
              + (p.getPort() == a.getLocalPort())
              + " "
              + p.getAddress());
      b.setSoTimeout(20);
      tell(
          out,
          "receive",
          () -> {
            b.receive(p);
            return null;
          });
      tell(
          out,
          "taken",
          () -> new DatagramSocket(b.getLocalPort(), InetAddress.getLoopbackAddress()));
      b.close();
      tell(
          out,
          "closed",
          () -> {
            b.receive(p);
            return null;
          });
      tell(
          out,
          "closed",
          () -> {
            b.send(new DatagramPacket(m, m.length, InetAddress.getLoopbackAddress(), 9));
            return null;
          });
    }
  }

  static void addresses(PrintStream out) throws Exception {
    for (String s :
        List.of(
            "127.0.0.1",
            "10.1.2.3",
            "224.0.0.1",
            "169.254.3.4",
            "172.20.1.1",
            "192.168.0.9",
            "0.0.0.0",
            "239.255.1.1",
            "8.8.8.8")) {
      InetAddress a = InetAddress.getByName(s);
      out.println(
          a
              + " "
              + a.hashCode()
              + " "
              + a.isAnyLocalAddress()
              + a.isLoopbackAddress()
              + a.isLinkLocalAddress()
              + a.isSiteLocalAddress()
              + a.isMulticastAddress()
              + a.isMCGlobal()
              + a.isMCSiteLocal()
              + a.isMCLinkLocal()
              + a.isMCOrgLocal()
              + " "
              + Arrays.toString(a.getAddress()));
    }
    out.println(InetAddress.getByAddress("x", new byte[] {1, 2, 3, 4}));
    tell(out, "length", () -> InetAddress.getByAddress(new byte[3]));
    out.println(
        InetAddress.getByName("localhost")
            + " "
            + InetAddress.getLoopbackAddress()
            + " "
            + InetAddress.getByName(null));
    out.println(
        new InetSocketAddress(80)
            + " "
            + new InetSocketAddress("127.0.0.1", 80)
            + " "
            + new InetSocketAddress("localhost", 80)
            + " "
            + InetSocketAddress.createUnresolved("a", 1));
    out.println(
        new InetSocketAddress("localhost", 80).equals(new InetSocketAddress("127.0.0.1", 80))
            + " "
            + new InetSocketAddress("10.0.0.1", 80).hashCode()
            + " "
            + InetSocketAddress.createUnresolved("A", 1).hashCode());
    out.println(new Socket() + " " + new ServerSocket());
    tell(out, "literal", () -> InetAddress.ofLiteral("x"));
  }

  static void many(PrintStream out) throws Exception {
    try (var server = new ServerSocket(0, 200)) {
      Thread t =
          new Thread(() -> {
            try {
              for (int i = 0; i < 100; i++) {
                Socket s = server.accept();
                Thread.startVirtualThread(() -> {
                  try (s) {
                    int n = s.getInputStream().read();
                    s.getOutputStream().write(n + 1);
                  } catch (IOException e) {
                    out.println(e);
                  }
                });
              }
            } catch (IOException e) {
              out.println(e);
            }
          });
      t.start();
      List<Thread> all = new ArrayList<>();
      int[] sum = new int[1];
      for (int i = 0; i < 100; i++) {
        int n = i;
        Thread c =
            new Thread(() -> {
              try (Socket s = new Socket("127.0.0.1", server.getLocalPort())) {
                s.getOutputStream().write(n);
                int got = s.getInputStream().read();
                synchronized (sum) {
                  sum[0] += got;
                }
              } catch (IOException e) {
                out.println(e);
              }
            });
        all.add(c);
        c.start();
      }
      for (Thread c : all) c.join();
      t.join();
      out.println(sum[0]);
    }
  }
}
