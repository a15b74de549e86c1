package dev.palimpsest.redact.token;

import dev.palimpsest.redact.EntityType;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a text holds tokens and markers of an earlier redaction, and where forged ones. */
public final class TokenPlaces {
  private static final String CHEAP = "_";

  /** The object replacement character: no letter, no digit, no space. */
  private static final char MASK = '\uFFFC';

  private static final String REMOVED = "REMOVED_";
  private static final Pattern MARKER = Pattern.compile(REMOVED + "(?:" + TokenForm.TYPES + ")");

  private final String text;
  private final BitSet genuine = new BitSet();
  private final List<Place> forged = new ArrayList<>();

  /** From start to end, exclusive. */
  public record Place(int start, int end) {}

  private TokenPlaces(String text) {
    this.text = text;
  }

  static TokenPlaces of(String text, Predicate<TokenForm> isGenuine) {
    TokenPlaces places = new TokenPlaces(text);
    if (text.contains(CHEAP)) {
      places.readTokens(isGenuine);
      Matcher marker = MARKER.matcher(text);
      while (marker.find()) {
        places.genuine.set(marker.start(), marker.end());
      }
    }
    return places;
  }

  /** What stands for a value that is gone. */
  public static String marker(EntityType type) {
    return REMOVED + type.name();
  }

  /** A forged token so that nobody takes it for one. */
  public static String escaped(String forged) {
    return forged.replace("_K", "-K");
  }

  /** Tokens in form that were not made for the tenant. */
  public List<Place> forged() {
    return forged;
  }

  /** The text with a sign in the place of tokens and markers: what they say must mislead nobody. */
  public String masked() {
    if (genuine.isEmpty()) {
      return text;
    }
    StringBuilder masked = new StringBuilder(text);
    genuine.stream().forEach(at -> masked.setCharAt(at, MASK));
    return masked.toString();
  }

  /** Whether nothing but tokens, markers and punctuation stands here, and at least one of them. */
  public boolean cover(int start, int end) {
    int first = genuine.nextSetBit(start);
    if (first < 0 || first >= end) {
      return false;
    }
    for (int at = start; at < end; at++) {
      if (!genuine.get(at) && Character.isLetterOrDigit(text.charAt(at))) {
        return false;
      }
    }
    return true;
  }

  private void readTokens(Predicate<TokenForm> isGenuine) {
    Matcher token = TokenForm.PATTERN.matcher(text);
    while (token.find()) {
      if (isGenuine.test(TokenForm.of(token))) {
        genuine.set(token.start(), token.end());
      } else {
        forged.add(new Place(token.start(), token.end()));
      }
    }
  }
}
