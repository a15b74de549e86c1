package dev.palimpsest.redact.recognize;

import static org.assertj.core.api.Assertions.assertThat;

import dev.palimpsest.redact.Detector;
import dev.palimpsest.redact.EntityType;
import dev.palimpsest.redact.Found;
import dev.palimpsest.redact.Passage;
import dev.palimpsest.redact.Scope;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Compares what is found with what a text marks by « and ». */
final class Marks {
  private static final Detector DETECTOR = Detector.installed();
  private static final Pattern MARKED = Pattern.compile("«([^»]*)»");

  private Marks() {}

  /** Of this type, under its own threshold, what is marked is found and nothing else. */
  static void expect(EntityType type, String marked) {
    List<String> expected = MARKED.matcher(marked).results().map(each -> each.group(1)).toList();
    String text = marked.replaceAll("[«»]", "");
    assertThat(values(text, found(text, type))).as(marked).isEqualTo(expected);
  }

  /**
   * The marked value counts for little by itself: it is found under the threshold of the type only
   * where the text around announces it, and then scores higher.
   */
  static void expectWhenAnnounced(EntityType type, String marked) {
    Matcher mark = MARKED.matcher(marked);
    assertThat(mark.find()).isTrue();
    String value = mark.group(1);
    List<Found> alone = DETECTOR.resolved(Passage.of(value), Scope.only(type));
    assertThat(values(value, alone)).as("alone").containsExactly(value);
    assertThat(found(value, type)).as("alone, under its threshold").isEmpty();
    expect(type, marked);
    assertThat(found(marked.replaceAll("[«»]", ""), type).getFirst().score())
        .isGreaterThan(alone.getFirst().score());
  }

  /** Not even where every find counts. */
  static void expectRefused(EntityType type, String text) {
    assertThat(values(text, DETECTOR.resolved(Passage.of(text), Scope.only(type))))
        .as(text)
        .isEmpty();
  }

  private static List<Found> found(String text, EntityType type) {
    Scope scope = new Scope(EnumSet.of(type), Map.of(), List.of(), true);
    return DETECTOR.resolved(Passage.of(text), scope);
  }

  private static List<String> values(String text, List<Found> found) {
    return found.stream().map(each -> text.substring(each.start(), each.end())).toList();
  }
}
