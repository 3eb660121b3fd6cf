package org.example.web;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The site on the JVM. */
class WebTest {
  private Web web;

  @BeforeEach
  void start() throws Exception {
    web = Web.start(0);
  }

  @AfterEach
  void stop() {
    web.stop();
  }

  private Site site() {
    return new Site(new InetSocketAddress(InetAddress.getLoopbackAddress(), web.port()));
  }

  @Test
  void isWhole() throws Exception {
    site().isWhole();
  }

  @Test
  void carriesManyClients() throws Exception {
    site().carries(50, 20);
  }
}
