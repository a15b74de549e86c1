package dev.palimpsest.it;

import dev.palimpsest.domain.Change;
import dev.palimpsest.domain.Role;
import dev.palimpsest.domain.Turn;
import dev.palimpsest.domain.TurnId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Makes transcripts of statements, corrections, denials, edits, deletions, repeats and chatter, the
 * same for the same seed. Each subject speaks in one conversation, so that the order of its
 * statements is the log's.
 */
final class History {
  private static final List<String> CITIES = List.of("Leeds", "York", "Utrecht", "Lund", "Porto");
  private static final List<String> SPORTS = List.of("tennis", "squash", "climbing", "yoga");
  private static final List<String> WAYS = List.of("drive", "cycle", "walk");
  private static final Instant START = Instant.parse("2026-03-01T09:00:00Z");

  private final Random random;
  private final String tenant;
  private final String name;

  /**
   * @param name keeps the conversations and users of one history apart from those of others
   */
  History(String tenant, String name, long seed) {
    this.tenant = tenant;
    this.name = name;
    random = new Random(seed);
  }

  /** Turns of several conversations, interleaved. */
  List<Turn> turns(int conversations, int turnsEach) {
    List<List<Turn>> each = new ArrayList<>();
    for (int i = 0; i < conversations; i++) {
      each.add(conversation(name + "-" + i, turnsEach));
    }
    List<Turn> interleaved = new ArrayList<>();
    int[] next = new int[conversations];
    while (interleaved.size() < each.stream().mapToInt(List::size).sum()) {
      int which = random.nextInt(conversations);
      if (next[which] < each.get(which).size()) {
        interleaved.add(each.get(which).get(next[which]++));
      }
    }
    return interleaved;
  }

  private List<Turn> conversation(String id, int size) {
    List<Turn> turns = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      String user = id + (random.nextBoolean() ? "-anna" : "-bela");
      Instant at = START.plusSeconds(60L * i);
      int dice = random.nextInt(10);
      if (dice == 0 && !turns.isEmpty()) {
        turns.add(again(turns.get(random.nextInt(turns.size())), at));
      } else if (dice == 1) {
        turns.add(
            turn(
                id,
                i,
                1,
                Change.SAID,
                user,
                Role.ASSISTANT,
                at,
                "Understood, I will remember that."));
      } else {
        turns.add(turn(id, i, 1, Change.SAID, user, Role.USER, at, statement()));
      }
    }
    return turns;
  }

  /** A repeat, an edit or a deletion of an earlier turn. */
  private Turn again(Turn earlier, Instant at) {
    return switch (random.nextInt(3)) {
      case 0 -> earlier;
      case 1 -> changed(earlier, Change.EDITED, at, statement());
      default -> changed(earlier, Change.DELETED, at, "");
    };
  }

  private static Turn changed(Turn earlier, Change change, Instant at, String text) {
    return new Turn(
        earlier.id(),
        earlier.revision() + 1,
        change,
        earlier.user(),
        earlier.role(),
        earlier.author(),
        at,
        text,
        Map.of());
  }

  private String statement() {
    return switch (random.nextInt(8)) {
      case 0, 1 -> "I live in " + one(CITIES) + ".";
      case 2 -> "I " + one(WAYS) + " to work.";
      case 3 -> "I play " + one(SPORTS) + ".";
      case 4 -> "I gave up " + one(SPORTS) + ".";
      case 5 -> "I no longer live in " + one(CITIES) + ".";
      case 6 ->
          "My mail is user"
              + random.nextInt(1000)
              + "@mail.example, and I love "
              + one(SPORTS)
              + " evenings.";
      default -> "What a day, would you believe it?";
    };
  }

  private String one(List<String> of) {
    return of.get(random.nextInt(of.size()));
  }

  private Turn turn(
      String conversation,
      int number,
      int revision,
      Change change,
      String user,
      Role role,
      Instant at,
      String text) {
    String author = role == Role.USER ? user.substring(user.lastIndexOf('-') + 1) : "assistant";
    return new Turn(
        new TurnId(tenant, conversation, "t" + number),
        revision,
        change,
        user,
        role,
        author,
        at,
        text,
        Map.of());
  }
}
