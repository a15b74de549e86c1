package dev.palimpsest.redact.view;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * Decodes runs of base64 that hold text. A value inside one stands for the whole run, which would
 * be broken without it.
 */
final class Base64Runs {
  private static final int SHORTEST = 12;
  private static final String SIGNS = "+/_-";

  private Base64Runs() {}

  static List<View> of(View view) {
    List<View> decoded = new ArrayList<>();
    String text = view.text();
    int start = 0;
    for (int at = 0; at <= text.length(); at++) {
      if (at < text.length() && inRun(text.charAt(at))) {
        continue;
      }
      if (at - start >= SHORTEST) {
        add(decoded, view, start, at);
      }
      start = at + 1;
    }
    return decoded;
  }

  private static boolean inRun(char c) {
    return c >= 'a' && c <= 'z'
        || c >= 'A' && c <= 'Z'
        || c >= '0' && c <= '9'
        || SIGNS.indexOf(c) >= 0;
  }

  private static void add(List<View> decoded, View view, int start, int endOfRun) {
    int end = endOfRun;
    while (end < view.text().length() && end < endOfRun + 2 && view.text().charAt(end) == '=') {
      end++;
    }
    int whole = end;
    text(view.text().substring(start, endOfRun))
        .ifPresent(
            text -> {
              ViewBuilder built = new ViewBuilder();
              built.append(text, view.originalStart(start), view.originalEnd(whole));
              decoded.add(built.build(view.announcing()));
            });
  }

  private static Optional<String> text(String run) {
    String plain = run.replace('-', '+').replace('_', '/');
    if (plain.length() % 4 == 1) {
      return Optional.empty();
    }
    byte[] bytes = Base64.getDecoder().decode(plain);
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      boolean readable =
          text.codePoints().noneMatch(c -> Character.isISOControl(c) && !Character.isWhitespace(c));
      return readable ? Optional.of(text) : Optional.empty();
    } catch (CharacterCodingException e) {
      // an identifier or binary data: nothing to read
      return Optional.empty();
    }
  }
}
