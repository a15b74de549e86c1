package dev.palimpsest.streams;

import static dev.palimpsest.domain.TurnDraft.said;
import static dev.palimpsest.streams.RedactionRun.INGESTED;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import dev.palimpsest.domain.Change;
import dev.palimpsest.domain.Role;
import dev.palimpsest.redact.Action;
import dev.palimpsest.redact.EntityType;
import dev.palimpsest.redact.Policy;
import dev.palimpsest.redact.Redactor;
import dev.palimpsest.redact.Treatment;
import dev.palimpsest.schema.DeadLetter;
import dev.palimpsest.schema.Topic;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/**
 * A raw value stands at every place that can hold one; none may be found in anything written,
 * stored or logged.
 */
class CanaryTest {
  private static final String MAIL = "canary.otter@example.com";
  private static final String CARD = "5555 5555 5555 4444";
  private static final String PHONE = "+44 20 7946 0958";
  private static final String SSN = "219-09-9999";
  private static final String SECRET = "ghp" + "_" + "c4n4ryC4N4RY".repeat(3);
  private static final String NAME = "Quillon Zephyrine";
  private static final List<String> CANARIES =
      List.of(MAIL, CARD, PHONE, SSN, SECRET, "quillon", "zephyrine");

  @TempDir private Path folder;
  @TempDir private Path services;
  private ClassLoader loader;
  private RedactionRun redaction;
  private final ListAppender<ILoggingEvent> log = new ListAppender<>();

  @BeforeEach
  void start() throws IOException {
    Path service = services.resolve("META-INF/services/dev.palimpsest.redact.RecognizerSet");
    Files.createDirectories(service.getParent());
    Files.writeString(service, FailingRecognizer.class.getName());
    loader = Thread.currentThread().getContextClassLoader();
    Thread.currentThread()
        .setContextClassLoader(new URLClassLoader(new URL[] {services.toUri().toURL()}, loader));
    redaction = new RedactionRun(folder);
    log.start();
    root().addAppender(log);
    palimpsest().setLevel(Level.TRACE);
  }

  @AfterEach
  void stop() throws IOException {
    palimpsest().setLevel(null);
    root().detachAppender(log);
    redaction.close();
    ((URLClassLoader) Thread.currentThread().getContextClassLoader()).close();
    Thread.currentThread().setContextClassLoader(loader);
  }

  @Test
  void shouldFindNoCanaryInAnythingWrittenStoredOrLogged() {
    takeCanariesEverywhere();

    assertThat(redaction.redacted()).hasSizeGreaterThanOrEqualTo(5);
    assertThat(redaction.deadLetters()).hasSizeGreaterThanOrEqualTo(5);
    for (String canary : CANARIES) {
      assertThat(Bytes.holding(redaction.application.written(), canary)).as(canary).isEmpty();
      assertThat(stored()).as(canary).noneMatch(text -> holds(text, canary));
      assertThat(logged()).as(canary).noneMatch(text -> holds(text, canary));
    }
  }

  /** The search itself works: what a policy lets through is found in the very same places. */
  @Test
  void shouldFindTheCanariesThatAPolicyKeeps() {
    redaction.apply(
        Policy.shipped("acme")
            .withVersion(1)
            .with(
                Treatment.of(
                    Map.of(
                        EntityType.EMAIL_ADDRESS,
                        Action.KEEP,
                        EntityType.CREDIT_CARD,
                        Action.KEEP))));

    takeCanariesEverywhere();

    assertThat(Bytes.holding(redaction.application.written(), MAIL))
        .contains(Topic.REDACTED.topicName(), Topic.REDACTION_DEAD_LETTERS.topicName());
    assertThat(Bytes.holding(redaction.application.written(), "5555-5555-5555-4444"))
        .contains(Topic.REDACTED.topicName());
  }

  @Test
  void shouldWriteChangelogsOfHashesAlone() {
    takeCanariesEverywhere();

    assertThat(redaction.application.written())
        .extracting(ApplicationRun.Written::topic)
        .contains(
            "palimpsest-redaction-seen-turns-changelog",
            "palimpsest-redaction-participants-changelog");
    assertThat(stored()).filteredOn(key -> key.startsWith("acme|")).hasSizeGreaterThan(3);
    assertThat(stored())
        .allSatisfy(key -> assertThat(key).matches("acme\\|[0-9a-f]{32}(\\|[0-9a-f]{32})?"));
  }

  @Test
  void shouldLetNothingOnWhenARecognizerFails() {
    redaction.take(said("t1", FailingRecognizer.TRIGGER + " on " + MAIL));
    redaction.take(said("t2", "Hello"));

    assertThat(redaction.redacted()).extracting(turn -> turn.getTurn()).containsExactly("t2");
    DeadLetter letter = redaction.deadLetters().getFirst();
    assertThat(letter.getStage()).isEqualTo("redact");
    assertThat(letter.getCode()).isEqualTo("FAILED");
    assertThat(letter.getOffset()).isZero();
    assertThat(letter.getCause()).isEqualTo("java.lang.IllegalStateException");
  }

  private void takeCanariesEverywhere() {
    RecordHeaders headers = new RecordHeaders();
    headers.add("x-from", MAIL.getBytes(StandardCharsets.UTF_8));
    headers.add("traceparent", MAIL.getBytes(StandardCharsets.UTF_8));
    redaction.application.take(
        Topic.TURNS,
        "acme|" + MAIL,
        TurnRecords.record(
            said(MAIL, String.join(", ", MAIL, CARD, PHONE, SSN, SECRET))
                .in("acme", MAIL)
                .by(MAIL, NAME)
                .with(Map.of(MAIL, CARD, "tool", "{\"to\":\"" + MAIL + "\"}", "name", NAME))
                .turn()),
        INGESTED,
        headers);
    redaction.take(
        said("t2", "Thanks " + NAME + ", call " + PHONE).in("acme", MAIL).by("lee", "Lee"));
    redaction.take(said("t3", "See https://" + MAIL + "/x?card=" + CARD + " ").by("a", MAIL));
    redaction.take(said("t4", "`mail " + MAIL + "`").role(Role.ASSISTANT).by("", MAIL));
    redaction.take(said("t2", MAIL).in("acme", MAIL).as(2, Change.DELETED).by("lee", "Lee"));
    redaction.take(said("t5", MAIL).at(INGESTED.plus(Duration.ofDays(1))).in("acme", MAIL));
    redaction.take(said("t6", (MAIL + " ").repeat(Redactor.MAX_LENGTH / MAIL.length())));
    redaction.take(said("t7", FailingRecognizer.TRIGGER + " on " + MAIL + CARD).by("a", NAME));
    redaction.application.take(
        Topic.TURNS, MAIL, TurnRecords.record(said(MAIL, MAIL).in("acme", MAIL).turn()), INGESTED);
    redaction.take(said("t8", " ").in("acme", MAIL));
    redaction.takeBytes(MAIL.getBytes(StandardCharsets.UTF_8));
    byte[] cut =
        redaction.application.bytes(
            Topic.TURNS, TurnRecords.record(said("t9", MAIL + CARD).turn()));
    redaction.takeBytes(java.util.Arrays.copyOf(cut, cut.length - 20));
  }

  private List<String> stored() {
    try (KeyValueIterator<String, Long> participants =
            redaction
                .application
                .driver()
                .<String, Long>getKeyValueStore(RedactionTopology.PARTICIPANTS)
                .all();
        KeyValueIterator<org.apache.kafka.streams.kstream.Windowed<String>, Integer> seen =
            redaction
                .application
                .driver()
                .<String, Integer>getWindowStore(RedactionTopology.SEEN)
                .all()) {
      List<String> keys = new java.util.ArrayList<>();
      participants.forEachRemaining(entry -> keys.add(entry.key));
      seen.forEachRemaining(entry -> keys.add(entry.key.key()));
      return keys;
    }
  }

  private Stream<String> logged() {
    return List.copyOf(log.list).stream()
        .map(
            event ->
                event.getFormattedMessage()
                    + (event.getThrowableProxy() == null
                        ? ""
                        : ThrowableProxyUtil.asString(event.getThrowableProxy())));
  }

  private static boolean holds(String text, String canary) {
    return Bytes.holds(text.getBytes(StandardCharsets.UTF_8), canary);
  }

  private static Logger root() {
    return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
  }

  private static Logger palimpsest() {
    return (Logger) LoggerFactory.getLogger("dev.palimpsest");
  }
}
