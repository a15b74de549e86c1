package dev.palimpsest.domain;

import java.time.Instant;
import java.util.Map;

/**
 * One message of one author in one conversation.
 *
 * @param revision counts up from 1 with every edit or deletion
 * @param user the subject; empty for an assistant turn in a group
 * @param author display name of who speaks
 * @param occurredAt when it was said (event time)
 */
public record Turn(
    TurnId id,
    int revision,
    Change change,
    String user,
    Role role,
    String author,
    Instant occurredAt,
    String text,
    Map<String, String> attributes) {

  public Turn {
    attributes = Map.copyOf(attributes);
  }

  public Subject subject() {
    return new Subject(id.tenant(), user);
  }
}
