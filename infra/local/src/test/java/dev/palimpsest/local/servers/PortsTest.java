package dev.palimpsest.local.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PortsTest {

  private static final Set<ServerName> ALL = EnumSet.allOf(ServerName.class);

  @TempDir Path data;

  @Test
  void shouldPickDistinctFreePortsBelowTheRangeOfOutgoingConnections() {
    Map<Port, Integer> ports = Ports.choose(data, ALL, Map.of());

    assertThat(ports).containsOnlyKeys(Port.values());
    assertThat(ports.values()).doesNotHaveDuplicates().allMatch(p -> p >= 20_000 && p < 30_000);
    assertThat(ports.values()).allMatch(Ports::isFree);
  }

  @Test
  void shouldUseTheSamePortsAgain() {
    Map<Port, Integer> first = Ports.choose(data, ALL, Map.of());

    assertThat(Ports.choose(data, ALL, Map.of())).isEqualTo(first);
  }

  @Test
  void shouldPickAnotherPortWhereTheRememberedOneIsTaken() throws Exception {
    Map<Port, Integer> first = Ports.choose(data, ALL, Map.of());

    try (ServerSocket taken = listen(first.get(Port.KAFKA))) {
      Map<Port, Integer> second = Ports.choose(data, ALL, Map.of());

      assertThat(second.get(Port.KAFKA)).isNotEqualTo(taken.getLocalPort());
      assertThat(second.values()).doesNotHaveDuplicates();
      assertThat(second.get(Port.REGISTRY)).isEqualTo(first.get(Port.REGISTRY));
    }
  }

  @Test
  void shouldRefuseFixedPortInUse() throws Exception {
    try (ServerSocket taken = listen(0)) {
      int port = taken.getLocalPort();

      assertThatThrownBy(() -> Ports.choose(data, ALL, Map.of(Port.KAFKA, port)))
          .isInstanceOf(LocalStackException.class)
          .hasMessage(
              "Port %d for kafka is in use by another process: stop that one, or choose another"
                  + " port.",
              port);
    }
  }

  private static ServerSocket listen(int port) throws Exception {
    return new ServerSocket(port, 1, InetAddress.getByName("127.0.0.1"));
  }
}
