package dev.palimpsest.redact.name;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/**
 * Finds people, places and organisations in a text: a trained tagger over word lists and context,
 * rules for how people introduce and address each other, and the repetition of names found
 * elsewhere in the same text. Safe for use by many threads.
 */
public final class NameFinder {
  /** Tuned on the scorer's curve of recall against precision; in units of {@link Weights#SCALE}. */
  private static final int CAUTION = 0;

  private final Gazetteer gazetteer;
  private final Tagger tagger;

  private NameFinder(Gazetteer gazetteer, Tagger tagger) {
    this.gazetteer = gazetteer;
    this.tagger = tagger;
  }

  /**
   * Reads the word lists and the trained weights from the class path; some 20 MB that all threads
   * may share.
   */
  public static NameFinder load() {
    try (InputStream lists = resource("gazetteer.gz");
        InputStream weights = resource("tagger.gz")) {
      return new NameFinder(Gazetteer.read(lists), new Tagger(Weights.read(weights), CAUTION));
    } catch (IOException e) {
      throw new UncheckedIOException(
          "The word lists of the name finder cannot be read; the jar is damaged", e);
    }
  }

  /**
   * Whether the text could hold a name at all: ordinary words in lower case cannot, unless somebody
   * is being introduced.
   */
  public boolean opens(String text) {
    return Gate.opens(Words.of(text, gazetteer));
  }

  /** The names in a text, in order and without overlaps. */
  public List<Name> find(String text) {
    Words words = Words.of(text, gazetteer);
    if (!Gate.opens(words)) {
      return List.of();
    }
    Names names = new Names(words);
    for (Tagger.Stretch stretch : tagger.stretches(words)) {
      names.add(stretch);
    }
    Introductions.in(words).forEach(names::addPerson);
    Addresses.in(words).forEach(names::addPerson);
    Echoes.of(names);
    return names.sorted();
  }

  private static InputStream resource(String name) {
    return Objects.requireNonNull(NameFinder.class.getResourceAsStream(name), name);
  }
}
