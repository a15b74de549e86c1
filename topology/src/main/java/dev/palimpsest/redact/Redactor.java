package dev.palimpsest.redact;

import dev.palimpsest.redact.split.Carry;
import dev.palimpsest.redact.split.SplitValues;
import dev.palimpsest.redact.token.TokenPlaces;
import dev.palimpsest.redact.token.Tokens;
import dev.palimpsest.redact.view.JsonText;
import dev.palimpsest.redact.view.Masked;
import dev.palimpsest.redact.view.View;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Replaces the personal values of a text by what the policy says. All that counts is covered:
 * overlapping finds become one span, treated as the strictest of them. Genuine tokens in the input
 * are left alone, so redacting twice changes nothing; forged ones are escaped. Not safe for use by
 * several threads.
 */
public final class Redactor {
  /** The longest text that is read, in UTF-16 units. */
  public static final int MAX_LENGTH = 262_144;

  private static final int MOST_READINGS = 4;

  private final Detector detector;
  private final Tokens tokens;
  private final SplitValues splitValues;
  private final Replacer replacer;
  private final Map<String, Prepared> prepared = new HashMap<>();

  /** A policy in the form that detection needs. */
  private record Prepared(Policy policy, Scope scope, Scope ids, Set<String> allowed) {
    static Prepared of(Policy policy) {
      Scope scope = Scope.of(policy.detection());
      return new Prepared(
          policy,
          scope,
          scope.forms(),
          policy.detection().allow().stream().map(Prepared::fold).collect(Collectors.toSet()));
    }

    boolean allows(String value) {
      return !allowed.isEmpty() && allowed.contains(fold(value));
    }

    private static String fold(String value) {
      return value.strip().toLowerCase(Locale.ROOT);
    }
  }

  public Redactor(Detector detector, Tokens tokens) {
    this.detector = detector;
    this.tokens = tokens;
    splitValues = new SplitValues(detector);
    replacer = new Replacer(tokens);
  }

  /** Names and versions of what looks for values. */
  public List<String> recognizers() {
    return detector.versions();
  }

  /**
   * @throws TextTooLongException if the text is longer than {@link #MAX_LENGTH}
   * @throws WorkExceededException if the text asks for more work than its length allows
   */
  public Redaction redact(Passage passage, Policy policy) {
    return redact(passage, policy, prepared(policy).scope(), tokens::token);
  }

  private Redaction redact(Passage passage, Policy policy, Scope scope, Replacer.TokenMaker maker) {
    String text = passage.text();
    if (text.length() > MAX_LENGTH) {
      throw new TextTooLongException(text.length());
    }
    TokenPlaces places = tokens.places(policy.tenant(), text);
    return replacer.replace(text, find(passage, places, policy, scope), policy, places, maker);
  }

  /**
   * Reads the text again as it will read once what was found is replaced, until nothing new is
   * found: what a value hid from recognizers, or hid of its neighbours, then shows.
   */
  private List<Found> find(Passage passage, TokenPlaces places, Policy policy, Scope scope) {
    String text = passage.text();
    Prepared rules = prepared(policy);
    JsonText json = JsonText.of(text);
    Masked masked = new Masked(text);
    places.genuine().forEach(token -> masked.hide(token.start(), token.end(), false));
    List<Found> found = new ArrayList<>(passage.known());
    boolean more = true;
    for (int reading = 0; more && reading < MOST_READINGS; reading++) {
      List<Found> fresh = read(passage, masked.view(), scope);
      fresh.removeIf(
          value ->
              masked.covers(value.start(), value.end())
                  || rules.allows(text.substring(value.start(), value.end())));
      found.addAll(fresh);
      more = false;
      for (Found value : fresh) {
        if (policy.action(value.type()) != Action.KEEP) {
          masked.hide(value.start(), value.end(), json.isBare(value.start(), value.end()));
          more = true;
        }
      }
    }
    return found;
  }

  private List<Found> read(Passage passage, View view, Scope scope) {
    List<Found> found = new ArrayList<>();
    for (Found value : detector.find(passage.reading(view.text()), scope)) {
      found.add(
          new Found(
              view.originalStart(value.start()),
              view.originalEnd(value.end()),
              value.type(),
              value.score(),
              value.canonical()));
    }
    return found;
  }

  /** What a text holds of values that are split over turns. */
  public SplitValues.Read split(String text, String speaker, Carry before, Policy policy) {
    byte[] hash = tokens.hash(policy.tenant(), "speaker", speaker);
    return splitValues.read(text, HexFormat.of().formatHex(hash), before, prepared(policy).scope());
  }

  /**
   * An identifier or other short value, whole: a token in its place where it holds a personal
   * value. A rotation of keys leaves such tokens as they are, or it would cut a person in two.
   */
  public Redaction redactId(String id, Policy policy) {
    return redact(Passage.of(id), policy, prepared(policy).ids(), tokens::lasting);
  }

  /** A name that the metadata gives as such, whole. */
  public Redaction name(String name, Policy policy) {
    String folded = ParticipantRecognizer.fold(name);
    if (folded.isEmpty() || tokens.isToken(policy.tenant(), name)) {
      return new Redaction(name, List.of(), List.of());
    }
    Found whole = new Found(0, name.length(), EntityType.PERSON, 1.0, folded);
    return replacer.replace(
        name, List.of(whole), policy, tokens.places(policy.tenant(), name), tokens::token);
  }

  private Prepared prepared(Policy policy) {
    Prepared known = prepared.get(policy.tenant());
    if (known == null || !known.policy().equals(policy)) {
      known = Prepared.of(policy);
      prepared.put(policy.tenant(), known);
    }
    return known;
  }
}
