package dev.palimpsest.extract;

import dev.palimpsest.domain.Statement;
import dev.palimpsest.domain.Trunk;
import dev.palimpsest.domain.Validity;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;

/**
 * Extracts by the forms of words that {@code rules.tsv} lists, from sentences that assert
 * something.
 */
public final class RuleExtractor {
  private static final int MAX_SENTENCES = 50;

  private final RuleIndex rules;

  RuleExtractor(List<Rule> rules) {
    this.rules = new RuleIndex(rules);
  }

  /** With the shipped rules; those for slots that a tenant's trunk left out are left out, too. */
  public static RuleExtractor shipped(Trunk trunk) {
    return new RuleExtractor(Rules.shipped(trunk));
  }

  String id() {
    return "rules:2";
  }

  /**
   * The facts of a text, in order of its sentences.
   *
   * @param offset of the text within its turn
   */
  List<Statement> statements(String text, int offset) {
    List<Statement> statements = new ArrayList<>();
    for (Sentence sentence : Sentence.of(text, MAX_SENTENCES)) {
      if (sentence.firstPerson() && sentence.asserts()) {
        statements.addAll(statements(sentence, offset));
      }
    }
    return statements;
  }

  private List<Statement> statements(Sentence sentence, int offset) {
    List<Statement> statements = new ArrayList<>();
    for (Rule rule : rules.mayMatch(sentence.text())) {
      Matcher matcher = rule.pattern().matcher(sentence.text());
      while (matcher.find()) {
        statements.add(statement(rule, matcher, sentence, offset));
      }
    }
    return statements;
  }

  private static Statement statement(Rule rule, Matcher matcher, Sentence sentence, int offset) {
    return new Statement(
        rule.slot(),
        rule.capturesValue() ? value(matcher.group("value")) : "",
        sentence.text().strip(),
        "",
        rule.polarity(),
        rule.modality(),
        Validity.OPEN,
        offset + sentence.start() + matcher.start(),
        offset + sentence.start() + matcher.end(),
        Statement.SURE);
  }

  private static String value(String captured) {
    String value = captured.strip();
    return value.endsWith(".") ? value.substring(0, value.length() - 1) : value;
  }
}
