package dev.palimpsest.redact.view;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Decodes runs of base64 that hold text. A value inside one stands for the whole run, which would
 * be broken without it.
 */
final class Base64Runs {
  private static final int SHORTEST = 12;
  private static final Pattern RUN =
      Pattern.compile("(?<![A-Za-z0-9+/_-])[A-Za-z0-9+/_-]{12,}+={0,2}+");

  private Base64Runs() {}

  static List<View> of(View view) {
    List<View> decoded = new ArrayList<>();
    if (view.text().length() < SHORTEST) {
      return decoded;
    }
    Matcher run = RUN.matcher(view.text());
    while (run.find()) {
      text(run.group())
          .ifPresent(
              text -> {
                ViewBuilder built = new ViewBuilder();
                built.append(text, view.originalStart(run.start()), view.originalEnd(run.end()));
                decoded.add(built.build(view.announcing()));
              });
    }
    return decoded;
  }

  private static Optional<String> text(String run) {
    String plain = run.replace('-', '+').replace('_', '/').replace("=", "");
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
