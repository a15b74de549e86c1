package dev.palimpsest.domain;

import java.time.Instant;
import java.util.Map;

/** A turn for tests: dana of acme says something in conversation c1, unless told otherwise. */
public final class TurnDraft {
  public static final Instant START = Instant.parse("2026-03-02T09:00:00Z");

  private final String text;
  private TurnId id;
  private int revision = 1;
  private Change change = Change.SAID;
  private String user = "dana";
  private Role role = Role.USER;
  private String author = "";
  private Instant occurredAt = START;
  private Map<String, String> attributes = Map.of();

  private TurnDraft(String turn, String text) {
    id = new TurnId("acme", "c1", turn);
    this.text = text;
  }

  public static TurnDraft said(String turn, String text) {
    return new TurnDraft(turn, text);
  }

  public TurnDraft in(String tenant, String conversation) {
    id = new TurnId(tenant, conversation, id.turn());
    return this;
  }

  public TurnDraft as(int ofRevision, Change ofChange) {
    revision = ofRevision;
    change = ofChange;
    return this;
  }

  public TurnDraft by(String ofUser, String ofAuthor) {
    user = ofUser;
    author = ofAuthor;
    return this;
  }

  public TurnDraft role(Role ofRole) {
    role = ofRole;
    return this;
  }

  public TurnDraft at(Instant time) {
    occurredAt = time;
    return this;
  }

  public TurnDraft day(int day) {
    return at(START.plusSeconds(day * 86_400L));
  }

  public TurnDraft with(Map<String, String> someAttributes) {
    attributes = someAttributes;
    return this;
  }

  public Turn turn() {
    return new Turn(id, revision, change, user, role, author, occurredAt, text, attributes);
  }
}
