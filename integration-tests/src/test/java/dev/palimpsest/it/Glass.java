package dev.palimpsest.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.MalformedURLException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import javax.management.remote.JMXServiceURL;

/**
 * Makes a child JVM transparent: everything asked for in its log, its beans on a port of the
 * loopback, its temporary files in a folder of their own.
 */
record Glass(int port, Path temporary) {

  static Glass over(String process, Path data) {
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return new Glass(
          free.getLocalPort(), Files.createDirectories(data.resolve("tmp").resolve(process)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String[] options() {
    String remote = "-Dcom.sun.management.jmxremote.";
    return new String[] {
      "-Djava.io.tmpdir=" + temporary,
      "-Djava.rmi.server.hostname=127.0.0.1",
      remote + "host=127.0.0.1",
      remote + "port=" + port,
      remote + "rmi.port=" + port,
      remote + "authenticate=false",
      remote + "ssl=false"
    };
  }

  /**
   * What is asked for is more than the shipped logging gives: it is the product that must cap it.
   */
  Map<String, String> environment() {
    return Map.of("PALIMPSEST_LOG_LEVEL", "TRACE", "PALIMPSEST_CLIENT_LOG_LEVEL", "TRACE");
  }

  JMXServiceURL beans() throws MalformedURLException {
    return new JMXServiceURL("service:jmx:rmi:///jndi/rmi://127.0.0.1:" + port + "/jmxrmi");
  }
}
