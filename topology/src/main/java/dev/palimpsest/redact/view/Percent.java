package dev.palimpsest.redact.view;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Decodes {@code %40} and its like, as UTF-8. */
final class Percent implements Decoder {
  private static final int LENGTH = 3;
  private static final Pattern RUN = Pattern.compile("(?:%[0-9a-fA-F]{2})++");

  @Override
  public Optional<View> decode(View view) {
    String text = view.text();
    if (text.indexOf('%') < 0) {
      return Optional.empty();
    }
    ViewBuilder decoded = new ViewBuilder();
    Matcher run = RUN.matcher(text);
    int at = 0;
    while (run.find()) {
      decoded.copy(view, at, run.start());
      append(decoded, view, run.start(), run.end());
      at = run.end();
    }
    if (at == 0) {
      return Optional.empty();
    }
    decoded.copy(view, at, text.length());
    return Optional.of(decoded.build(view.announcing()));
  }

  /** Each character stands where its bytes do; in a run that is no UTF-8, all of it. */
  private static void append(ViewBuilder to, View view, int start, int end) {
    String text = new String(bytes(view.text(), start, end), StandardCharsets.UTF_8);
    boolean broken = text.indexOf('\uFFFD') >= 0;
    int at = start;
    for (int codePoint : text.codePoints().toArray()) {
      String character = Character.toString(codePoint);
      int next = at + LENGTH * character.getBytes(StandardCharsets.UTF_8).length;
      int from = broken ? start : at;
      to.append(character, view.originalStart(from), view.originalEnd(broken ? end : next));
      at = next;
    }
  }

  private static byte[] bytes(String text, int start, int end) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int at = start; at < end; at += LENGTH) {
      bytes.write(Integer.parseInt(text, at + 1, at + LENGTH, 16));
    }
    return bytes.toByteArray();
  }
}
