package dev.palimpsest.redact.view;

import dev.palimpsest.redact.Passage;
import dev.palimpsest.redact.WorkExceededException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * All readings of a text in which a value may show: its plain parts and the leaves of its JSON
 * documents, each as it is, normalised, and decoded, to a bounded depth and size.
 */
public final class Views {
  private static final int DEEPEST = 3;
  private static final int SIZE_TIMES = 6;
  private static final int SIZE_AT_LEAST = 16_384;

  /** Longer pieces are read in windows that overlap by what the longest value may take. */
  private static final int WINDOW = 49_152;

  private static final int OVERLAP = 16_384;

  private static final List<Decoder> DECODERS =
      List.of(new Percent(), Escapes.BACKSLASH, Escapes.HTML);

  private final List<View> views = new ArrayList<>();
  private long left;

  private Views(int length) {
    left = SIZE_AT_LEAST + (long) SIZE_TIMES * length;
  }

  /**
   * @throws WorkExceededException if there are more encodings in each other than are read
   */
  public static List<View> of(String text) {
    Views all = new Views(text.length());
    all.read(View.identity(text), 0);
    return all.views;
  }

  private void read(View view, int depth) {
    JsonText json = JsonText.of(view.text());
    int at = 0;
    for (JsonText.Document document : json.documents()) {
      plain(view, at, document.start(), depth);
      at = document.end();
    }
    plain(view, at, view.text().length(), depth);
    for (JsonText.Leaf leaf : json.leaves()) {
      decoded(leaf(view, leaf), depth);
    }
  }

  private void plain(View view, int start, int end, int depth) {
    int from = start;
    while (end - from > WINDOW) {
      window(view.part(from, from + WINDOW), depth);
      from += WINDOW - OVERLAP;
    }
    if (end > from) {
      window(view.part(from, end), depth);
    }
  }

  private void window(View raw, int depth) {
    View view = MarkRuns.shortened(raw);
    add(view);
    for (Decoder decoder : DECODERS) {
      decoder.decode(view).ifPresent(decoded -> decoded(decoded, depth));
    }
    Base64Runs.of(view).forEach(decoded -> decoded(decoded, depth));
  }

  /** What was decoded may hold a document, or be encoded once more. */
  private void decoded(View view, int depth) {
    if (depth < DEEPEST) {
      read(view, depth + 1);
    } else {
      add(view);
    }
  }

  private void add(View view) {
    left -= view.text().length();
    if (left < 0) {
      throw new WorkExceededException();
    }
    views.add(view);
    Optional<View> normalised = Normalised.of(view);
    normalised.ifPresent(views::add);
  }

  private static View leaf(View view, JsonText.Leaf leaf) {
    if (leaf.quoted()) {
      View raw = view.part(leaf.start(), leaf.end()).announcedBy(Passage.spaced(leaf.key()));
      return Escapes.BACKSLASH.decode(raw).orElse(raw);
    }
    ViewBuilder whole = new ViewBuilder();
    whole.append(
        view.text().substring(leaf.start(), leaf.end()),
        view.originalStart(leaf.start()),
        view.originalEnd(leaf.end()));
    return whole.build(Passage.spaced(leaf.key()));
  }
}
