package dev.palimpsest.local.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** One life of the real servers: start, use, crash, stop, start again, end. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LocalStackIT {

  private static final Path HOME = Path.of(System.getProperty("palimpsest.home"));
  private static final String SCHEMA =
      "{\"schema\":\"{\\\"type\\\":\\\"record\\\",\\\"name\\\":\\\"R\\\",\\\"fields\\\":[]}\"}";

  @TempDir static Path data;

  private final BlockingQueue<String> deaths = new LinkedBlockingQueue<>();
  private final Progress progress =
      new Progress() {
        @Override
        public void ready(String name, Duration took) {
          System.out.println("ready " + name + " after " + took.toMillis() + " ms");
        }

        @Override
        public void died(String name, String message) {
          deaths.add(name);
        }
      };
  private LocalStack stack;

  @BeforeAll
  void start() {
    stack = LocalStack.start(LocalStackSettings.of(HOME, data), progress);
  }

  @AfterAll
  void stop() {
    stack.close();
  }

  @Test
  @Order(1)
  void shouldAnswerOnEveryServer() throws Exception {
    try (Admin admin = admin()) {
      admin.createTopics(List.of(new NewTopic("kept", 3, (short) 1))).all().get();
    }
    assertThat(get(stack.registryUrl() + "/config")).contains("FULL_TRANSITIVE");
    assertThat(send("POST", stack.registryUrl() + "/subjects/kept-value/versions", SCHEMA))
        .contains("\"id\"");
    assertThat(send("PUT", stack.elasticsearchUrl() + "/kept", "{}")).contains("acknowledged");
    assertThat(send("PUT", stack.elasticsearchUrl() + "/kept/_doc/1", "{\"text\":\"kept\"}"))
        .contains("created");
    assertThat(sql("show wal_level")).isEqualTo("logical");
    assertThat(sql("create table kept as select 'kept'::text as word; select word from kept"))
        .isEqualTo("kept");
    assertThat(get(stack.connectUrl() + "/connectors")).isEqualTo("[]");
  }

  @Test
  @Order(2)
  void shouldTellOtherProcessesAboutItself() {
    List<ProcessStatus> status = RunningStack.attach(data).orElseThrow().status();

    assertThat(status).extracting(ProcessStatus::name).hasSize(5);
    assertThat(status).allMatch(ProcessStatus::ready);
    assertThat(RunningStack.attach(data).orElseThrow().registryUrl())
        .isEqualTo(stack.registryUrl());
  }

  @Test
  @Order(3)
  void shouldRefuseSecondStackOnTheSameData() {
    assertThatThrownBy(() -> LocalStack.start(LocalStackSettings.of(HOME, data), Progress.silent()))
        .isInstanceOf(LocalStackException.class)
        .hasMessageContaining("already runs");
  }

  @Test
  @Order(4)
  void shouldReportKilledServerAndRestartItOnTheSamePortWithItsData() throws Exception {
    for (ServerName name : List.of(ServerName.ELASTICSEARCH, ServerName.POSTGRES)) {
      ChildProcess server = stack.server(name);
      ProcessHandle.of(server.pid()).orElseThrow().destroyForcibly();

      assertThat(deaths.poll(10, TimeUnit.SECONDS)).isEqualTo(name.label());
      server.restart();
    }
    assertDataIsThere();
  }

  @Test
  @Order(5)
  void shouldRunAndStopApplicationsWithTheServers() {
    ProcessSpec spec =
        new ProcessSpec(
            "nap",
            stack
                .java(Napper.class.getName())
                .withClassPath(Path.of("target/test-classes").toAbsolutePath())
                .withArguments("hello")
                .words(),
            Map.of(),
            data,
            "",
            ReadyCheck.none(),
            Duration.ofSeconds(20));

    assertThat(stack.run(spec).alive()).isTrue();
    assertThat(RunFile.read(data).orElseThrow().processes())
        .extracting(RunFile.Entry::name)
        .contains("nap");
  }

  @Test
  @Order(6)
  void shouldStopCompletelyAndStartAgainWithItsPortsAndData() throws Exception {
    String kafka = stack.bootstrapServers();
    String registry = stack.registryUrl();
    List<RunFile.Entry> before = RunFile.read(data).orElseThrow().processes();

    stack.close();
    assertThat(before).noneMatch(entry -> entry.process().alive());
    assertThat(processesOn(data)).isEmpty();
    assertThat(RunFile.read(data)).isEmpty();

    stack = LocalStack.start(LocalStackSettings.of(HOME, data), progress);
    assertThat(stack.bootstrapServers()).isEqualTo(kafka);
    assertThat(stack.registryUrl()).isEqualTo(registry);
    assertDataIsThere();
  }

  @Test
  @Order(7)
  void shouldLeaveNoProcessBehind() {
    stack.close();

    assertThat(processesOn(data)).isEmpty();
    assertThat(deaths).isEmpty();
  }

  private void assertDataIsThere() throws Exception {
    try (Admin admin = admin()) {
      assertThat(admin.listTopics().names().get()).contains("kept");
    }
    assertThat(get(stack.registryUrl() + "/subjects")).contains("kept-value");
    assertThat(get(stack.registryUrl() + "/config")).contains("FULL_TRANSITIVE");
    assertThat(get(stack.elasticsearchUrl() + "/kept/_doc/1")).contains("\"text\":\"kept\"");
    assertThat(sql("select word from kept")).isEqualTo("kept");
  }

  private static Set<Long> processesOn(Path data) {
    return ProcessHandle.allProcesses()
        .filter(handle -> Pid.of(handle).alive())
        .filter(handle -> mentions(handle, data.toString()))
        .map(ProcessHandle::pid)
        .collect(Collectors.toSet());
  }

  private static boolean mentions(ProcessHandle handle, String text) {
    return handle
        .info()
        .arguments()
        .map(Stream::of)
        .orElse(Stream.empty())
        .anyMatch(argument -> argument.contains(text));
  }

  private Admin admin() {
    return Admin.create(Map.of("bootstrap.servers", stack.bootstrapServers()));
  }

  private String sql(String statements) throws Exception {
    try (Connection connection = DriverManager.getConnection(stack.postgresUrl());
        Statement statement = connection.createStatement()) {
      boolean rows = statement.execute(statements);
      while (!rows) {
        rows = statement.getMoreResults();
      }
      try (ResultSet result = statement.getResultSet()) {
        result.next();
        return result.getString(1);
      }
    }
  }

  private static String get(String url) throws Exception {
    return Http.get(url);
  }

  private static String send(String method, String url, String body) throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client
          .send(
              HttpRequest.newBuilder(URI.create(url))
                  .header("Content-Type", "application/json")
                  .method(method, HttpRequest.BodyPublishers.ofString(body))
                  .build(),
              HttpResponse.BodyHandlers.ofString())
          .body();
    }
  }
}
