package dev.palimpsest.redact;

import dev.palimpsest.redact.view.View;
import dev.palimpsest.redact.view.Views;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds personal values: reads a text in all its views, and asks in each the recognizers whose gate
 * opens. Safe for use by several threads.
 */
public final class Detector {
  private final Map<Recognizer, BitSet> recognizers = new LinkedHashMap<>();
  private final Set<String> announcing = new TreeSet<>();
  private final List<String> versions;
  private final LiteralIndex literals;

  public Detector(List<RecognizerSet> sets) {
    List<Recognizer> all = sets.stream().flatMap(set -> set.recognizers().stream()).toList();
    Set<String> known = new TreeSet<>();
    for (Recognizer recognizer : all) {
      known.addAll(recognizer.gate().literals());
      announcing.addAll(recognizer.words().phrases());
    }
    announcing.addAll(Announcements.all());
    known.addAll(announcing);
    literals = new LiteralIndex(known);
    all.forEach(each -> recognizers.put(each, literals.ids(each.gate().literals())));
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
      String announcing = passage.before() + '\n' + view.announcing();
      Signals before = new Signals(announcing, literals);
      Signals signals = new Signals(view.text(), literals);
      Scan scan =
          new Scan(
              view.text(), signals, before, scope, work, value -> found.add(original(view, value)));
      ParticipantRecognizer.scan(scan, passage.participants());
      scope.own().forEach(own -> own.scan(scan));
      recognizers.forEach(
          (recognizer, ids) -> {
            if (wanted(recognizer, scope)
                && (!scope.gated() || signals.opens(recognizer.gate(), ids))) {
              work.spend(view.text().length());
              recognizer.scan(scan);
            }
          });
    }
    found.removeIf(value -> !scope.types().contains(value.type()));
    return Graphemes.widened(passage.text(), found);
  }

  /** The same, overlaps made one find of the surest one's type. */
  public List<Found> resolved(Passage passage, Scope scope) {
    return Overlaps.union(passage.text(), find(passage, scope), (first, second) -> 0);
  }

  private static boolean wanted(Recognizer recognizer, Scope scope) {
    return recognizer.types().stream().anyMatch(scope.types()::contains);
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
