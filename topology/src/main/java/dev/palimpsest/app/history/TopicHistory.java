package dev.palimpsest.app.history;

import dev.palimpsest.app.Questions;
import dev.palimpsest.app.SubjectNames;
import dev.palimpsest.app.TopicFeed;
import dev.palimpsest.app.settings.RedactionKeys;
import dev.palimpsest.app.settings.Settings;
import dev.palimpsest.domain.Evidence;
import dev.palimpsest.domain.Key;
import dev.palimpsest.domain.Subject;
import dev.palimpsest.domain.TurnId;
import dev.palimpsest.recall.Timeline;
import dev.palimpsest.redact.token.Keys;
import dev.palimpsest.schema.Episode;
import dev.palimpsest.schema.OperationRecord;
import dev.palimpsest.schema.Topic;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** What a running pipeline wrote, read from its topics up to their ends. */
public final class TopicHistory implements History {
  private static final int MEMORY_ID = 2;
  private static final int REVISION = 3;

  private final Settings settings;
  private final Keys keys;

  public TopicHistory(Settings settings) {
    this.settings = settings;
    keys = RedactionKeys.read(settings.redaction());
  }

  @Override
  public Subject subject(String tenant, String user) {
    return new Subject(tenant, SubjectNames.of(keys, tenant, user));
  }

  @Override
  public Timeline of(Subject subject) {
    Operations kept = new Operations();
    String prefix = Key.prefix(subject.tenant(), subject.user());
    read(
        Topic.OPERATIONS,
        OperationRecord.class,
        Set.of(subject.key()),
        record -> {
          if (record.key().startsWith(prefix) && record.value() == null) {
            List<String> segments = Key.split(record.key());
            kept.remove(segments.get(MEMORY_ID), segments.get(REVISION));
          } else if (record.key().startsWith(prefix)) {
            kept.add(record.value());
          }
        });
    return kept.timeline();
  }

  @Override
  public Set<Place> find(String memoryId) {
    Set<Place> found = new LinkedHashSet<>();
    read(
        Topic.OPERATIONS,
        OperationRecord.class,
        Set.of(),
        record -> {
          List<String> segments = Key.split(record.key());
          if (segments.get(MEMORY_ID).startsWith(memoryId)) {
            found.add(
                new Place(new Subject(segments.get(0), segments.get(1)), segments.get(MEMORY_ID)));
          }
        });
    return found;
  }

  /** An edited turn is at hand as it reads now; its earlier words are not. */
  @Override
  public Map<Evidence, String> words(String tenant, Set<Evidence> places) {
    Map<Evidence, String> words = new HashMap<>();
    Map<String, List<Evidence>> byTurn =
        places.stream().collect(Collectors.groupingBy(place -> turn(tenant, place).key()));
    Set<String> conversations =
        places.stream()
            .map(place -> turn(tenant, place).conversationKey())
            .collect(Collectors.toSet());
    if (!places.isEmpty()) {
      read(
          Topic.EPISODES,
          Episode.class,
          conversations,
          record ->
              byTurn
                  .getOrDefault(record.key(), List.of())
                  .forEach(place -> keep(words, place, record.value())));
    }
    return words;
  }

  @Override
  public String redacted(String tenant, String text) {
    return new Questions(keys).redacted(tenant, text);
  }

  private static TurnId turn(String tenant, Evidence place) {
    return new TurnId(tenant, place.conversation(), place.turn());
  }

  private static void keep(Map<Evidence, String> words, Evidence place, Episode episode) {
    if (episode != null && episode.getRevision() == place.turnRevision()) {
      words.put(place, episode.getText());
    } else {
      words.remove(place);
    }
  }

  private <V extends SpecificRecord> void read(
      Topic topic,
      Class<V> type,
      Set<String> prefixes,
      Consumer<ConsumerRecord<String, V>> reader) {
    try (TopicFeed<V> feed = TopicFeed.of(settings, topic, type, prefixes)) {
      do {
        feed.poll(reader);
      } while (!feed.caughtUp());
    }
  }
}
