package dev.palimpsest.extract;

import dev.palimpsest.domain.Candidate.Statement;
import dev.palimpsest.domain.Trunk;
import dev.palimpsest.domain.Turn;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;

/**
 * Extracts by the forms of words that {@code rules.tsv} lists, from sentences that assert
 * something.
 */
public final class RuleExtractor implements Extractor {
  private static final int MAX_SENTENCES = 500;
  private static final int MAX_STATEMENTS = 50;
  private static final int MAX_TEXT = 400;
  private static final double CONFIDENCE = 0.8;
  private static final double FALLBACK_CONFIDENCE = 0.6;

  private final List<Rule> rules;

  RuleExtractor(List<Rule> rules) {
    this.rules = rules;
  }

  /** With the shipped rules; those for slots that a tenant's trunk left out are left out, too. */
  public static RuleExtractor shipped(Trunk trunk) {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                RuleExtractor.class.getResourceAsStream("/dev/palimpsest/rules.tsv"),
                StandardCharsets.UTF_8))) {
      return new RuleExtractor(
          Rules.parse(
              reader.lines().map(line -> Rules.fills(line, trunk) ? line : "").toList(), trunk));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String id() {
    return "rule:extract:1";
  }

  @Override
  public List<Statement> extract(Turn turn, Instant ingestedAt) {
    List<Statement> statements = new ArrayList<>();
    for (Sentence sentence : Sentence.of(turn.text(), MAX_SENTENCES)) {
      if (sentence.firstPerson() && sentence.asserts()) {
        statements.addAll(statements(sentence, turn, ingestedAt));
      }
      if (statements.size() >= MAX_STATEMENTS) {
        return List.copyOf(statements.subList(0, MAX_STATEMENTS));
      }
    }
    return statements;
  }

  private List<Statement> statements(Sentence sentence, Turn turn, Instant ingestedAt) {
    List<Statement> statements = new ArrayList<>();
    for (Rule rule : rules) {
      if (rule.fallback() && !statements.isEmpty()) {
        continue;
      }
      Matcher matcher = rule.pattern().matcher(sentence.text());
      while (matcher.find()) {
        statements.add(statement(rule, matcher, sentence, turn, ingestedAt));
      }
    }
    return statements;
  }

  private static Statement statement(
      Rule rule, Matcher matcher, Sentence sentence, Turn turn, Instant ingestedAt) {
    String text = sentence.text().strip();
    return new Statement(
        turn.subject(),
        turn.id(),
        turn.revision(),
        turn.occurredAt(),
        ingestedAt,
        rule.slot(),
        rule.capturesValue() ? value(matcher.group("value")) : "",
        text.substring(0, Math.min(MAX_TEXT, text.length())),
        rule.polarity(),
        rule.modality(),
        sentence.start() + matcher.start(),
        sentence.start() + matcher.end(),
        rule.fallback() ? FALLBACK_CONFIDENCE : CONFIDENCE,
        Map.of());
  }

  private static String value(String captured) {
    String value = captured.strip();
    return value.endsWith(".") ? value.substring(0, value.length() - 1) : value;
  }
}
