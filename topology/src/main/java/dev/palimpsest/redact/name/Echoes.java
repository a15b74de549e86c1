package dev.palimpsest.redact.name;

import static dev.palimpsest.redact.name.Gazetteer.*;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes a text agree with itself: one word names one kind of thing, and who was surely named is
 * found each time.
 */
final class Echoes {
  private static final double SURE = 0.9;
  private static final double ECHO = 0.8;
  private static final int SHORTEST = 3;

  private final Names names;
  private final Words words;
  private final Map<Long, double[]> votes = new HashMap<>();

  private Echoes(Names names) {
    this.names = names;
    this.words = names.words;
  }

  static void of(Names names) {
    if (!names.found().isEmpty()) {
      Echoes echoes = new Echoes(names);
      echoes.count();
      echoes.settle();
      echoes.repeat();
    }
  }

  private void count() {
    for (Names.Range range : names.found()) {
      boolean counts = range.kind() == NameKind.PERSON || range.to() - range.from() == 1;
      for (int i = range.from(); i < range.to() && counts; i++) {
        if (isTelling(i)) {
          votes
                  .computeIfAbsent(words.key[i], key -> new double[NameKind.values().length])[
                  range.kind().ordinal()] +=
              range.score();
        }
      }
    }
  }

  private void settle() {
    List<Names.Range> found = names.found();
    for (int k = 0; k < found.size(); k++) {
      Names.Range range = found.get(k);
      if (range.to() - range.from() == 1 && votes.containsKey(words.key[range.from()])) {
        NameKind most = most(votes.get(words.key[range.from()]), range.kind());
        found.set(k, new Names.Range(range.from(), range.to(), most, range.score()));
      }
    }
  }

  private void repeat() {
    for (int i = 0; i < words.size; i++) {
      double[] vote = names.isTaken(i) || !isTelling(i) ? null : votes.get(words.key[i]);
      if (vote != null
          && vote[NameKind.PERSON.ordinal()] >= SURE
          && most(vote, NameKind.PERSON) == NameKind.PERSON) {
        names.add(i, i + 1, NameKind.PERSON, ECHO);
      }
    }
  }

  private static NameKind most(double[] votes, NameKind own) {
    NameKind most = own;
    for (NameKind kind : NameKind.values()) {
      most = votes[kind.ordinal()] > votes[most.ordinal()] ? kind : most;
    }
    return most;
  }

  private boolean isTelling(int i) {
    return words.shape[i].isCapital()
        && words.length(i) >= SHORTEST
        && !words.is(i, ANY_WORD | CUES | PRODUCT);
  }
}
