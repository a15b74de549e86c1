package dev.palimpsest.redact.view;

import java.text.Normalizer;
import java.util.Optional;

/**
 * Reads a text as the eye does: compatibility forms composed (NFKC), what has no width left out,
 * any script's decimal digits, hyphens, spaces and look-alikes of {@code @} as the ASCII ones.
 */
final class Normalised {
  private Normalised() {}

  /** The reading of a view, where it differs. */
  static Optional<View> of(View view) {
    String text = view.text();
    int plain = 0;
    while (plain < text.length() && text.charAt(plain) < 128) {
      plain++;
    }
    if (plain == text.length()) {
      return Optional.empty();
    }
    ViewBuilder normalised = new ViewBuilder();
    int at = 0;
    while (at < text.length()) {
      int codePoint = text.codePointAt(at);
      int next = at + Character.charCount(codePoint);
      append(normalised, codePoint, view.originalStart(at), view.originalEnd(next));
      at = next;
    }
    return normalised.isEmpty() || normalised.reads(text)
        ? Optional.empty()
        : Optional.of(normalised.build(view.announcing()));
  }

  private static void append(ViewBuilder to, int codePoint, int start, int end) {
    if (codePoint < 128) {
      to.append((char) codePoint, start, end);
      return;
    }
    switch (Character.getType(codePoint)) {
      case Character.FORMAT, Character.ENCLOSING_MARK -> {}
      case Character.DECIMAL_DIGIT_NUMBER ->
          to.append((char) ('0' + Character.digit(codePoint, 10)), start, end);
      case Character.DASH_PUNCTUATION -> to.append('-', start, end);
      case Character.SPACE_SEPARATOR -> to.append(' ', start, end);
      default -> to.append(folded(codePoint), start, end);
    }
  }

  private static String folded(int codePoint) {
    return switch (codePoint) {
      case 0x2212, 0x2043, 0x02D7 -> "-";
      case 0x3002, 0x2024 -> ".";
      case 0x034F, 0x180B, 0x180C, 0x180D -> "";
      default ->
          codePoint >= 0xFE00 && codePoint <= 0xFE0F
              ? ""
              : Normalizer.normalize(Character.toString(codePoint), Normalizer.Form.NFKC);
    };
  }
}
