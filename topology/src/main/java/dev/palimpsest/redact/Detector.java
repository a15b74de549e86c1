package dev.palimpsest.redact;

import dev.palimpsest.redact.view.View;
import dev.palimpsest.redact.view.Views;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds personal values: reads a text in all its views, and asks in each the recognizers whose gate
 * opens. Safe for use by several threads.
 */
public final class Detector {
  private final List<Gated> recognizers;
  private volatile Wanted wanted = new Wanted(null, List.of());
  private final Set<String> announcing = new TreeSet<>();
  private final List<String> versions;
  private final LiteralIndex literals;

  /** A recognizer with the literals of its gate by id. */
  private record Gated(Recognizer recognizer, Gate gate, Set<EntityType> types, BitSet literals) {
    static Gated of(Recognizer recognizer, LiteralIndex index) {
      Gate gate = recognizer.gate();
      return new Gated(recognizer, gate, recognizer.types(), index.ids(gate.literals()));
    }

    boolean wanted(Scope scope) {
      return !Collections.disjoint(scope.types(), types);
    }

    boolean opens(Scope scope, Signals signals) {
      return !scope.gated() || signals.opens(gate, literals);
    }
  }

  /** The recognizers that a scope asks for. */
  private record Wanted(Scope scope, List<Gated> recognizers) {}

  public Detector(List<RecognizerSet> sets) {
    List<Recognizer> all = sets.stream().flatMap(set -> set.recognizers().stream()).toList();
    Set<String> known = new TreeSet<>();
    for (Recognizer recognizer : all) {
      known.addAll(recognizer.literals());
      announcing.addAll(recognizer.words().phrases());
    }
    announcing.addAll(Announcements.all());
    known.addAll(announcing);
    literals = new LiteralIndex(known);
    recognizers = all.stream().map(each -> Gated.of(each, literals)).toList();
    versions = sets.stream().map(RecognizerSet::version).sorted().toList();
  }

  /** With every set of recognizers on the class path. */
  public static Detector installed() {
    return new Detector(
        ServiceLoader.load(RecognizerSet.class).stream().map(ServiceLoader.Provider::get).toList());
  }

  /** Names and versions of the sets of recognizers. */
  public List<String> versions() {
    return versions;
  }

  /** The known words in a text that announce a value, as {@link Scan#near} understands them. */
  public Set<String> announcing(String text) {
    return new Signals(text, literals).words(announcing);
  }

  /**
   * @return everything found, overlaps included, in UTF-16 units of the text
   * @throws WorkExceededException if the text asks for more work than its length allows
   */
  public List<Found> find(Passage passage, Scope scope) {
    List<Found> found = new ArrayList<>();
    Work work = new Work(passage.text().length());
    for (View view : Views.of(passage.text())) {
      Signals before = before(passage, view);
      Signals signals = new Signals(view.text(), literals);
      Scan scan =
          new Scan(
              view.text(), signals, before, scope, work, value -> found.add(original(view, value)));
      ParticipantRecognizer.scan(scan, passage.participants());
      scope.own().forEach(own -> own.scan(scan));
      for (Gated gated : wanted(scope)) {
        if (gated.opens(scope, signals)) {
          work.spend(view.text().length());
          gated.recognizer().scan(scan);
        }
      }
    }
    found.removeIf(value -> !scope.types().contains(value.type()));
    return Graphemes.widened(passage.text(), found);
  }

  /** The same, overlaps made one find of the most telling and surest type. */
  public List<Found> resolved(Passage passage, Scope scope) {
    return Overlaps.union(passage.text(), find(passage, scope), (first, second) -> 0);
  }

  /** Those of the last scope are kept, since texts mostly come with the same one. */
  private List<Gated> wanted(Scope scope) {
    Wanted last = wanted;
    if (last.scope() != scope) {
      last = new Wanted(scope, recognizers.stream().filter(each -> each.wanted(scope)).toList());
      wanted = last;
    }
    return last.recognizers();
  }

  private Signals before(Passage passage, View view) {
    String announcing = passage.before() + '\n' + view.announcing();
    return announcing.isBlank() ? Signals.NONE : new Signals(announcing, literals);
  }

  private static Found original(View view, Found value) {
    return new Found(
        view.originalStart(value.start()),
        view.originalEnd(value.end()),
        value.type(),
        value.score(),
        value.canonical());
  }
}
