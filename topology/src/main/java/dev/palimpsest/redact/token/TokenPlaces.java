package dev.palimpsest.redact.token;

import dev.palimpsest.redact.EntityType;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a text holds tokens and markers of an earlier redaction, and where forged ones. */
public final class TokenPlaces {
  private static final String CHEAP = "_";

  private static final String REMOVED = "REMOVED_";
  private static final Pattern MARKER = Pattern.compile(REMOVED + "(?:" + TokenForm.TYPES + ")");

  private final String text;
  private final List<Place> genuine = new ArrayList<>();
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
        places.genuine.add(new Place(marker.start(), marker.end()));
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

  /** Tokens that were made for the tenant, and markers. */
  public List<Place> genuine() {
    return genuine;
  }

  private void readTokens(Predicate<TokenForm> isGenuine) {
    Matcher token = TokenForm.PATTERN.matcher(text);
    while (token.find()) {
      if (isGenuine.test(TokenForm.of(token))) {
        genuine.add(new Place(token.start(), token.end()));
      } else {
        forged.add(new Place(token.start(), token.end()));
      }
    }
  }
}
