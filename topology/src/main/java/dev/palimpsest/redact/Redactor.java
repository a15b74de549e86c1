package dev.palimpsest.redact;

import dev.palimpsest.redact.split.Carry;
import dev.palimpsest.redact.split.SplitValues;
import dev.palimpsest.redact.token.TokenPlaces;
import dev.palimpsest.redact.token.Tokens;
import dev.palimpsest.redact.view.JsonText;
import java.util.ArrayList;
import java.util.Comparator;
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

  private final Detector detector;
  private final Tokens tokens;
  private final SplitValues splitValues;
  private final Map<String, Prepared> prepared = new HashMap<>();

  /** Makes the token of a value. */
  @FunctionalInterface
  private interface TokenMaker {
    String token(String tenant, EntityType type, String canonical);
  }

  /** A policy in the form that detection needs. */
  private record Prepared(Policy policy, Scope scope, Scope ids, Set<String> allowed) {
    static Prepared of(Policy policy) {
      Scope scope = Scope.of(policy.detection());
      return new Prepared(
          policy,
          scope,
          scope.ofIdentifier(),
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

  private Redaction redact(Passage passage, Policy policy, Scope scope, TokenMaker maker) {
    String text = passage.text();
    if (text.length() > MAX_LENGTH) {
      throw new TextTooLongException(text.length());
    }
    Prepared rules = prepared(policy);
    TokenPlaces places = tokens.places(policy.tenant(), text);
    List<Found> found = new ArrayList<>(detector.find(passage.reading(places.masked()), scope));
    found.addAll(passage.known());
    found.removeIf(
        value ->
            places.cover(value.start(), value.end())
                || rules.allows(text.substring(value.start(), value.end())));
    return redaction(text, found, policy, places, maker);
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
    return redaction(
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

  private Redaction redaction(
      String text, List<Found> found, Policy policy, TokenPlaces places, TokenMaker maker) {
    Comparator<Found> strictest = Comparator.comparing(value -> policy.action(value.type()));
    Map<Boolean, List<Found>> kept =
        found.stream()
            .collect(
                Collectors.partitioningBy(value -> policy.action(value.type()) == Action.KEEP));
    JsonText json = JsonText.of(text);
    List<Span> spans = new ArrayList<>();
    List<Hidden> hidden = new ArrayList<>();
    Edits edits = new Edits(text);
    for (Found value : Overlaps.union(text, kept.get(false), strictest)) {
      String token = replacement(value.type(), policy, value.canonical(), maker);
      spans.add(span(value, policy, token));
      if (policy.action(value.type()).restorable()) {
        hidden.add(new Hidden(token, value.type(), text.substring(value.start(), value.end())));
      }
      boolean bare = json.isBare(value.start(), value.end());
      edits.replace(value.start(), value.end(), bare ? '"' + token + '"' : token);
    }
    Overlaps.union(text, kept.get(true), strictest).stream()
        .filter(value -> !edits.touch(value.start(), value.end()))
        .forEach(value -> spans.add(span(value, policy, "")));
    places.forged().stream()
        .filter(forged -> !edits.touch(forged.start(), forged.end()))
        .forEach(
            forged ->
                edits.replace(
                    forged.start(),
                    forged.end(),
                    TokenPlaces.escaped(text.substring(forged.start(), forged.end()))));
    spans.sort(Comparator.comparingInt(Span::start));
    return new Redaction(edits.text(), spans, hidden);
  }

  private Span span(Found value, Policy policy, String token) {
    Action action = policy.action(value.type());
    List<String> aliases =
        action.restorable()
            ? tokens.aliases(policy.tenant(), value.type(), value.canonical())
            : List.of();
    return new Span(
        value.start(), value.end(), value.type(), value.score(), action, token, aliases);
  }

  private static String replacement(
      EntityType type, Policy policy, String canonical, TokenMaker maker) {
    return switch (policy.action(type)) {
      case KEEP -> "";
      case PSEUDONYM, PLACEHOLDER -> maker.token(policy.tenant(), type, canonical);
      case DROP -> TokenPlaces.marker(type);
    };
  }
}
