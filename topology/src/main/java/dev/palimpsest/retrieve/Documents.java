package dev.palimpsest.retrieve;

import com.fasterxml.jackson.databind.JsonNode;
import dev.palimpsest.retrieve.Hit.Belief;
import dev.palimpsest.retrieve.Hit.Place;
import dev.palimpsest.retrieve.Hit.Said;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the documents of the indices. */
final class Documents {
  /** What a search reads of a document: not its vector. */
  static final List<String> FIELDS =
      List.of(
          "tenant",
          "user",
          "author",
          "text",
          "memoryId",
          "status",
          "type",
          "level",
          "slot",
          "sources.conversation",
          "sources.turn",
          "conversation",
          "turn",
          "previous",
          "occurredAt");

  private Documents() {}

  static boolean isEpisode(JsonNode document) {
    return document.path("memoryId").isMissingNode();
  }

  /** The turn that an episode is. */
  static Place place(JsonNode episode) {
    return new Place(episode.path("conversation").asText(), episode.path("turn").asText());
  }

  /** The turn before an episode. */
  static Optional<Place> previous(JsonNode episode) {
    return Optional.ofNullable(episode.path("previous").textValue())
        .map(turn -> new Place(episode.path("conversation").asText(), turn));
  }

  /** The turns that a document rests on, or is. */
  static List<Place> sources(JsonNode document) {
    if (isEpisode(document)) {
      return List.of(place(document));
    }
    List<Place> places = new ArrayList<>();
    document.path("sources").forEach(source -> places.add(place(source)));
    return places;
  }

  static Said said(JsonNode episode) {
    return new Said(
        place(episode),
        episode.path("author").asText(),
        Instant.ofEpochMilli(episode.path("occurredAt").asLong()),
        episode.path("text").asText());
  }

  static Hit hit(Found found) {
    JsonNode document = found.document();
    Optional<Belief> belief =
        isEpisode(document)
            ? Optional.empty()
            : Optional.of(
                new Belief(
                    document.path("memoryId").asText(),
                    document.path("type").asText(),
                    document.path("level").asText(),
                    document.path("slot").asText()));
    return new Hit(
        belief,
        belief.isEmpty() ? "EPISODE" : document.path("status").asText(),
        document.path("user").asText(),
        document.path("text").asText(),
        found.score(),
        sources(document),
        List.of());
  }
}
