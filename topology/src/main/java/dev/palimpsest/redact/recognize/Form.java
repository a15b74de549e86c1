package dev.palimpsest.redact.recognize;

import dev.palimpsest.redact.EntityType;
import dev.palimpsest.redact.Gate;
import dev.palimpsest.redact.Recognizer;
import dev.palimpsest.redact.Scan;
import dev.palimpsest.redact.Words;
import dev.palimpsest.redact.check.Check;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A value with a written form: a pattern, the check of its issuer, and the words that announce it.
 * Where the pattern has a group {@code v}, that part is the value.
 */
public final class Form implements Recognizer {
  private static final double ANNOUNCED_ADDS = 0.35;
  private static final double ANNOUNCED_AT_LEAST = 0.6;
  private static final double NEVER_ALONE = -1.0;
  private static final UnaryOperator<String> LETTERS_AND_DIGITS =
      value -> value.replaceAll("[^\\p{L}\\p{N}]", "").toUpperCase(Locale.ROOT);

  private final EntityType type;
  private final Sought pattern;
  private final boolean partial;
  private final double score;
  private final double passed;
  private final Check check;
  private final Words words;
  private final Gate gate;
  private final UnaryOperator<String> canonical;
  private final Where where;

  private Form(
      EntityType type,
      Sought pattern,
      boolean partial,
      double score,
      double passed,
      Check check,
      Words words,
      Gate gate,
      UnaryOperator<String> canonical,
      Where where) {
    this.type = type;
    this.pattern = pattern;
    this.partial = partial;
    this.score = score;
    this.passed = passed;
    this.check = check;
    this.words = words;
    this.gate = gate;
    this.canonical = canonical;
    this.where = where;
  }

  /**
   * @param regex linear whatever the text: possessive or bounded
   */
  public static Form of(EntityType type, String regex) {
    return of(type, Pattern.compile(regex));
  }

  public static Form of(EntityType type, Pattern pattern) {
    return new Form(
        type,
        Sought.of(pattern),
        pattern.namedGroups().containsKey("v"),
        0.5,
        0,
        value -> Check.Result.UNKNOWN,
        Words.NONE,
        Gate.OPEN,
        LETTERS_AND_DIGITS,
        Where.ANYWHERE);
  }

  /** How sure the pattern is by itself; 0.5 where nothing is said. */
  public Form score(double alone) {
    return new Form(type, pattern, partial, alone, passed, check, words, gate, canonical, where);
  }

  /** Worth nothing without the words that announce it, even where every find counts. */
  public Form onlyAnnounced() {
    return score(NEVER_ALONE);
  }

  /** Drops what fails; what passes is certain. */
  public Form check(Check by) {
    return check(by, 1.0);
  }

  /** Drops what fails, and gives this score to what passes: for weak checks. */
  public Form check(Check by, double whenPassed) {
    return new Form(type, pattern, partial, score, whenPassed, by, words, gate, canonical, where);
  }

  /** Only what passes counts, for this score: for checks that leave nothing open. */
  public Form passing(Check by, double whenPassed) {
    return score(0).check(by, whenPassed);
  }

  /** Words that raise the score when they are near. */
  public Form near(String... phrases) {
    return new Form(
        type, pattern, partial, score, passed, check, Words.of(phrases), gate, canonical, where);
  }

  public Form gate(Gate by) {
    return new Form(type, pattern, partial, score, passed, check, words, by, canonical, where);
  }

  /**
   * Spares texts without so many digits so close together.
   *
   * @param least digits of the shortest value
   * @param longest characters of the longest value
   */
  public Form digits(int least, int longest) {
    Gate dense = gate.andDigits(least);
    Where there = where.dense(new Density(least, longest));
    return new Form(type, pattern, partial, score, passed, check, words, dense, canonical, there);
  }

  /**
   * One of these stands in every value, or right before it where the pattern has a group {@code v}.
   *
   * @param literals in lower case
   * @param reach how many characters of a match may stand before the literal
   */
  public Form around(Set<String> literals, int reach) {
    Gate by = gate.andLiterals(literals);
    Where there = where.around(by.literals(), reach);
    return new Form(type, pattern, partial, score, passed, check, words, by, canonical, there);
  }

  /** Spares texts without so many ASCII letters and digits in a row. */
  public Form run(int least) {
    return gate(gate.andRun(least));
  }

  /** The one spelling; letters and digits in upper case where nothing is said. */
  public Form canonical(UnaryOperator<String> spelling) {
    return new Form(type, pattern, partial, score, passed, check, words, gate, spelling, where);
  }

  @Override
  public Set<EntityType> types() {
    return Set.of(type);
  }

  @Override
  public Gate gate() {
    return gate;
  }

  @Override
  public Words words() {
    return words;
  }

  @Override
  public void scan(Scan scan) {
    List<int[]> parts = where.density().parts(scan.digits(), scan.text().length());
    if (parts.isEmpty() || unsure(scan) && !scan.mentions(words)) {
      return;
    }
    Matcher matcher = pattern.matcher(scan.text());
    List<int[]> begins = scan.around(where.literals(), where.reach());
    for (int[] part : parts) {
      int from = part[0];
      for (int[] begin : begins) {
        from = Math.max(from, begin[0]);
        from = scan(scan, matcher, from, Math.min(begin[1], part[1]), part[1]);
      }
    }
  }

  private boolean unsure(Scan scan) {
    return Math.max(score, passed) < scan.floor(type);
  }

  /**
   * @param last where a value may begin, exclusive
   * @return where to look on
   */
  private int scan(Scan scan, Matcher matcher, int start, int last, int end) {
    int from = start;
    while (pattern.find(matcher, scan.text(), from, last, end)) {
      scan.work(matcher.end() - matcher.start());
      from =
          judge(scan, matcher) ? Math.max(matcher.end(), matcher.start() + 1) : matcher.start() + 1;
    }
    return from;
  }

  private boolean judge(Scan scan, Matcher matcher) {
    int start = partial ? matcher.start("v") : matcher.start();
    int end = partial ? matcher.end("v") : matcher.end();
    if (start < 0) {
      return false;
    }
    String value = scan.text().substring(start, end);
    Check.Result result = check.judge(value);
    if (result == Check.Result.FAIL) {
      return false;
    }
    double alone = result == Check.Result.PASS ? passed : score;
    scan.report(start, end, type, announced(scan, start, end, alone), canonical.apply(value));
    return true;
  }

  private double announced(Scan scan, int start, int end, double alone) {
    return scan.near(words, start, end)
        ? Math.min(1.0, Math.max(alone + ANNOUNCED_ADDS, ANNOUNCED_AT_LEAST))
        : alone;
  }
}
