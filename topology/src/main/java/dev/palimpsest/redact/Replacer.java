package dev.palimpsest.redact;

import dev.palimpsest.redact.token.TokenPlaces;
import dev.palimpsest.redact.token.Tokens;
import dev.palimpsest.redact.view.JsonText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Replaces what was found in a text by what the policy says, and escapes forged tokens. */
final class Replacer {
  private final Tokens tokens;

  /** Makes the token of a value. */
  @FunctionalInterface
  interface TokenMaker {
    String token(String tenant, EntityType type, String canonical);
  }

  Replacer(Tokens tokens) {
    this.tokens = tokens;
  }

  Redaction replace(
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
      String token = replacement(value, policy, maker);
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
        .forEach(forged -> escape(forged, text, edits));
    spans.sort(Comparator.comparingInt(Span::start));
    return new Redaction(edits.text(), spans, hidden);
  }

  private static void escape(TokenPlaces.Place forged, String text, Edits edits) {
    String token = text.substring(forged.start(), forged.end());
    edits.replace(forged.start(), forged.end(), TokenPlaces.escaped(token));
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

  private static String replacement(Found value, Policy policy, TokenMaker maker) {
    return switch (policy.action(value.type())) {
      case KEEP -> "";
      case PSEUDONYM, PLACEHOLDER -> maker.token(policy.tenant(), value.type(), value.canonical());
      case DROP -> TokenPlaces.marker(value.type());
    };
  }
}
