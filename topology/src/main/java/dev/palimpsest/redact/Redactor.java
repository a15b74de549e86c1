package dev.palimpsest.redact;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Replaces the personal values of a text by what the policy says. All that any recognizer found is
 * covered: overlapping finds become one span, treated as the strictest of them. Tokens in the input
 * are left alone, so redacting twice changes nothing. Not safe for use by several threads.
 */
public final class Redactor {
  /** The longest text that is read, in UTF-16 units. */
  public static final int MAX_LENGTH = 262_144;

  private static final String REMOVED = "REMOVED_";
  private static final Pattern MARKER =
      Pattern.compile(
          Arrays.stream(EntityType.values())
              .map(EntityType::name)
              .collect(
                  Collectors.joining(
                      "|", "(?<![A-Za-z0-9_])" + REMOVED + "(?:", ")(?![A-Za-z0-9_])")));

  private static final Comparator<Span> STRICTEST =
      Comparator.comparing(Span::action)
          .thenComparing(Span::score)
          .thenComparing(span -> span.end() - span.start());

  private final Detector detector;
  private final Tokens tokens;

  public Redactor(Detector detector, Tokens tokens) {
    this.detector = detector;
    this.tokens = tokens;
  }

  /** With every recognizer on the class path. */
  public static Redactor withInstalledRecognizers(Tokens tokens) {
    return new Redactor(Detector.installed(), tokens);
  }

  /**
   * @throws TextTooLongException if the text is longer than {@link #MAX_LENGTH}
   */
  public Redaction redact(String text, Policy policy, Participants participants) {
    List<Span> spans = resolve(spans(find(text, participants), policy));
    return new Redaction(replace(text, spans), spans);
  }

  /**
   * An identifier or other short value, whole: a token in its place where it holds a personal
   * value.
   */
  public String redactId(String id, Policy policy) {
    return redact(id, policy, Participants.NONE).text();
  }

  /** The token of a name that the metadata gives as such. */
  public String name(String name, Policy policy) {
    String folded = ParticipantRecognizer.fold(name);
    boolean kept =
        folded.isEmpty() || policy.action(EntityType.PERSON) == Action.KEEP || isToken(name);
    return kept
        ? name
        : replacement(EntityType.PERSON, policy.action(EntityType.PERSON), policy.tenant(), folded);
  }

  /** Everything found, overlaps included. */
  public List<Found> find(String text, Participants participants) {
    if (text.length() > MAX_LENGTH) {
      throw new TextTooLongException(text.length());
    }
    List<Found> found =
        detector.find(new Passage(text, "", participants), Scope.of(Set.of(Pack.US)));
    leaveTokens(text, found);
    return found;
  }

  private List<Span> spans(List<Found> found, Policy policy) {
    return found.stream()
        .map(
            value -> {
              Action action = policy.action(value.type());
              String token = replacement(value.type(), action, policy.tenant(), value.canonical());
              return new Span(
                  value.start(), value.end(), value.type(), value.score(), action, token);
            })
        .toList();
  }

  private static List<Span> resolve(List<Span> spans) {
    List<Span> resolved = new ArrayList<>();
    for (Span span : spans.stream().sorted(Comparator.comparingInt(Span::start)).toList()) {
      if (!resolved.isEmpty() && resolved.getLast().end() > span.start()) {
        resolved.add(union(resolved.removeLast(), span));
      } else {
        resolved.add(span);
      }
    }
    return resolved;
  }

  private static Span union(Span first, Span second) {
    Span strict = STRICTEST.compare(first, second) >= 0 ? first : second;
    return new Span(
        first.start(),
        Math.max(first.end(), second.end()),
        strict.type(),
        strict.score(),
        strict.action(),
        strict.token());
  }

  private static String replace(String text, List<Span> spans) {
    StringBuilder redacted = new StringBuilder(text);
    for (Span span : spans.reversed()) {
      if (span.action() != Action.KEEP) {
        redacted.replace(span.start(), span.end(), span.token());
      }
    }
    return redacted.toString();
  }

  private String replacement(EntityType type, Action action, String tenant, String canonical) {
    return switch (action) {
      case KEEP -> "";
      case PSEUDONYM, PLACEHOLDER -> tokens.token(tenant, type, canonical);
      case DROP -> REMOVED + type.name();
    };
  }

  /** Forgets the finds that hold nothing but tokens, markers and the punctuation beside them. */
  private static void leaveTokens(String text, List<Found> found) {
    BitSet left = new BitSet();
    Matcher token = Tokens.in(text);
    while (token.find()) {
      if (Tokens.genuine(token)) {
        left.set(token.start(), token.end());
      }
    }
    Matcher marker = MARKER.matcher(text);
    while (marker.find()) {
      left.set(marker.start(), marker.end());
    }
    if (!left.isEmpty()) {
      found.removeIf(value -> nothingBut(left, text, value));
    }
  }

  private static boolean nothingBut(BitSet left, String text, Found value) {
    int first = left.nextSetBit(value.start());
    return first >= 0
        && first < value.end()
        && IntStream.range(value.start(), value.end())
            .noneMatch(at -> !left.get(at) && Character.isLetterOrDigit(text.charAt(at)));
  }

  private static boolean isToken(String text) {
    Matcher token = Tokens.in(text);
    return token.matches() && Tokens.genuine(token);
  }
}
