package org.example.web;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** What the site must do, wherever it runs. */
record Site(InetSocketAddress address) {
  private static final Duration LIMIT = Duration.ofSeconds(120);

  void isWhole() throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      assertEquals("hello, world\n", text(client, "/hello"));
      assertEquals("1\n", text(client, "/count"));
      assertEquals("2\n", text(client, "/count"));
      assertEquals(404, get(client, "/nowhere").statusCode());
      assertEquals(400, get(client, "/bytes/x").statusCode());
      byte[] bytes = get(client, "/bytes/100000").body();
      byte[] expected = new byte[100_000];
      for (int i = 0; i < expected.length; i++) {
        expected[i] = (byte) i;
      }
      assertArrayEquals(expected, bytes);
      HttpRequest echo =
          request("/echo").POST(BodyPublishers.ofByteArray(expected)).build();
      assertArrayEquals(expected, client.send(echo, BodyHandlers.ofByteArray()).body());
    }
  }

  /** Many connections at once, each with many requests; all are answered. */
  void carries(int connections, int requests) throws Exception {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<Integer>> clients = new ArrayList<>();
      for (int i = 0; i < connections; i++) {
        clients.add(() -> ask(requests));
      }
      for (Future<Integer> answered : threads.invokeAll(clients)) {
        assertEquals(requests, answered.get());
      }
    }
  }

  private int ask(int requests) throws IOException {
    try (Socket socket = new Socket(address.getAddress(), address.getPort())) {
      socket.setSoTimeout((int) LIMIT.toMillis());
      OutputStream out = socket.getOutputStream();
      BufferedReader in =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
      byte[] request =
          "GET /hello HTTP/1.1\r\nHost: web\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1);
      for (int answered = 0; answered < requests; answered++) {
        out.write(request);
        assertEquals("HTTP/1.1 200 OK", in.readLine());
        boolean told = false;
        for (String line = in.readLine(); !line.isEmpty(); line = in.readLine()) {
          told |= line.equalsIgnoreCase("Content-Length: 13");
        }
        assertTrue(told);
        assertEquals("hello, world", in.readLine());
      }
      return requests;
    }
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(
            URI.create("http://" + address.getHostString() + ":" + address.getPort() + path))
        .timeout(LIMIT);
  }

  private HttpResponse<byte[]> get(HttpClient client, String path) throws Exception {
    return client.send(request(path).build(), BodyHandlers.ofByteArray());
  }

  private String text(HttpClient client, String path) throws Exception {
    HttpResponse<byte[]> response = get(client, path);
    assertEquals(200, response.statusCode());
    return new String(response.body(), StandardCharsets.UTF_8);
  }
}
