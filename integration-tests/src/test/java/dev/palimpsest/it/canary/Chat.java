package dev.palimpsest.it.canary;

import dev.palimpsest.domain.Change;
import dev.palimpsest.domain.Role;
import dev.palimpsest.domain.Turn;
import dev.palimpsest.domain.TurnId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Turns of one tenant, in the order in which they are said. */
final class Chat {
  private static final Instant START = Instant.parse("2026-06-02T09:00:00Z");

  private final String tenant;
  private final List<Turn> turns = new ArrayList<>();

  Chat(String tenant) {
    this.tenant = tenant;
  }

  List<Turn> turns() {
    return List.copyOf(turns);
  }

  /** A user's message. */
  Chat says(String conversation, String text) {
    return says(conversation, "u-1", "Lee", text, Map.of());
  }

  Chat says(
      String conversation, String user, String author, String text, Map<String, String> more) {
    return add(conversation, next(), user, Role.USER, author, text, more);
  }

  Chat in(Role role, String conversation, String text) {
    return add(conversation, next(), "", role, role.name(), text, Map.of());
  }

  /** A turn whose id the platform made. */
  Chat named(String conversation, String turn, String text) {
    return add(conversation, turn, "u-1", Role.USER, "Lee", text, Map.of());
  }

  /** What was said last, edited or deleted. */
  Chat changes(Change change, String text) {
    Turn last = turns.getLast();
    turns.add(
        new Turn(
            last.id(),
            last.revision() + 1,
            change,
            last.user(),
            last.role(),
            last.author(),
            last.occurredAt(),
            text,
            last.attributes()));
    return this;
  }

  private Chat add(
      String conversation,
      String turn,
      String user,
      Role role,
      String author,
      String text,
      Map<String, String> attributes) {
    Instant at = START.plusSeconds(turns.size());
    turns.add(
        new Turn(
            new TurnId(tenant, conversation, turn),
            1,
            Change.SAID,
            user,
            role,
            author,
            at,
            text,
            attributes));
    return this;
  }

  private String next() {
    return "t" + turns.size();
  }
}
