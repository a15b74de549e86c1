package dev.palimpsest.redact.token;

import dev.palimpsest.redact.EntityType;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The closed grammar of tokens: {@code TYPE_K<key version>_<13 base-32 characters, 65 bits><keyed
 * check character>}, safe in JSON, URLs and Avro.
 *
 * @param unchecked all but the check character
 */
record TokenForm(String unchecked, int version, char check) {
  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int LENGTH = 13;
  private static final int BITS = 5;
  static final String TYPES =
      Arrays.stream(EntityType.values())
          .map(EntityType::name)
          .sorted(Comparator.comparingInt(String::length).reversed())
          .collect(Collectors.joining("|"));

  /** Of fixed length, so that it is known also where it is glued to a word. */
  static final Pattern PATTERN =
      Pattern.compile("((?:" + TYPES + ")_K(\\d{1,4})_[0-9A-HJKMNP-TV-Z]{13})([0-9A-HJKMNP-TV-Z])");

  static Optional<TokenForm> parse(String text) {
    Matcher matcher = PATTERN.matcher(text);
    return matcher.matches() ? Optional.of(of(matcher)) : Optional.empty();
  }

  static TokenForm of(Matcher match) {
    return new TokenForm(
        match.group(1), Integer.parseInt(match.group(2)), match.group(3).charAt(0));
  }

  static String body(byte[] digest) {
    StringBuilder text = new StringBuilder(LENGTH);
    for (int i = 0; i < LENGTH; i++) {
      int bit = i * BITS;
      int pair = (digest[bit / 8] & 0xff) << 8 | digest[bit / 8 + 1] & 0xff;
      text.append(ALPHABET.charAt(pair >> 16 - BITS - bit % 8 & 31));
    }
    return text.toString();
  }

  static char character(byte of) {
    return ALPHABET.charAt(of & 31);
  }
}
