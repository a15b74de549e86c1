package dev.palimpsest.local.servers;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Picks free loopback ports once and remembers them beside the data. */
final class Ports {

  /** Below the range from which systems take the ports of outgoing connections. */
  private static final int LOWEST = 20_000;

  private static final int HIGHEST = 30_000;
  private static final String FILE = "ports.json";

  private Ports() {}

  /**
   * The ports for these servers: fixed ones as given, remembered ones if they are still free, else
   * new ones.
   *
   * @throws LocalStackException if a fixed port is taken
   */
  static Map<Port, Integer> choose(Path data, Set<ServerName> servers, Map<Port, Integer> fixed) {
    Map<Port, Integer> remembered = read(data.resolve(FILE));
    Map<Port, Integer> chosen = new EnumMap<>(Port.class);
    chosen.putAll(remembered);
    chosen.putAll(fixed);
    for (Port port : EnumSet.allOf(Port.class)) {
      if (servers.contains(port.server())) {
        chosen.put(port, choose(port, data, chosen, fixed));
      }
    }
    if (!chosen.equals(remembered)) {
      JsonFile.write(data.resolve(FILE), chosen);
    }
    return chosen;
  }

  private static int choose(
      Port port, Path data, Map<Port, Integer> chosen, Map<Port, Integer> fixed) {
    Integer known = chosen.get(port);
    if (known != null && isFree(known)) {
      return known;
    }
    if (fixed.containsKey(port)) {
      throw new LocalStackException(
          "Port "
              + known
              + " for "
              + port.label()
              + " is in use by another process: stop that one, or choose another port.");
    }
    return pick(data, chosen);
  }

  private static int pick(Path data, Map<Port, Integer> taken) {
    int span = HIGHEST - LOWEST;
    int first = Math.floorMod(data.toString().hashCode(), span);
    for (int i = 0; i < span; i++) {
      int candidate = LOWEST + (first + i) % span;
      if (!taken.containsValue(candidate) && isFree(candidate)) {
        return candidate;
      }
    }
    throw new LocalStackException(
        "No port between " + LOWEST + " and " + HIGHEST + " is free: stop some processes.");
  }

  static boolean isFree(int port) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port));
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  static boolean isOpen(String hostAndPort) {
    int colon = hostAndPort.lastIndexOf(':');
    int port = Integer.parseInt(hostAndPort.substring(colon + 1));
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(hostAndPort.substring(0, colon), port), 1_000);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private static Map<Port, Integer> read(Path file) {
    if (!Files.exists(file)) {
      return Map.of();
    }
    try {
      return new ObjectMapper().readValue(file.toFile(), new TypeReference<>() {});
    } catch (IOException e) {
      throw new LocalStackException(file + " is not readable: delete it, new ports are picked.", e);
    }
  }
}
