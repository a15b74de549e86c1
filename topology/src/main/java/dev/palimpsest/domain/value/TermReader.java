package dev.palimpsest.domain.value;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Understands tokens as terms, from the left, the most telling first. */
final class TermReader {
  private static final Set<String> ARTICLES = Set.of("a", "an", "the", "my", "our", "your");
  private static final Set<String> ROUGHLY =
      Set.of(
          "about",
          "around",
          "approximately",
          "nearly",
          "almost",
          "just",
          "only",
          "exactly",
          "some");
  private static final Set<String> VERSION = Set.of("version", "release", "ver");
  private static final Pattern DOTTED = Pattern.compile("v?(\\d+(?:\\.\\d+)*)");

  private final List<Token> tokens;
  private final ValueType type;
  private final List<Term> terms = new ArrayList<>();
  private int at;

  TermReader(List<Token> tokens, ValueType type) {
    this.tokens = tokens;
    this.type = type;
  }

  /** The terms; words that say nothing are left out unless there are no others. */
  List<Term> terms() {
    while (at < tokens.size()) {
      Optional<Found> found = found();
      if (found.isPresent()) {
        terms.add(found.get().term());
        at = found.get().next();
      } else if (!rate()) {
        word();
      }
    }
    return terms.isEmpty()
        ? tokens.stream().map(token -> (Term) new Term.Word(token.word())).toList()
        : terms;
  }

  private Optional<Found> found() {
    String word = tokens.get(at).word();
    boolean plain = Character.isLetter(word.charAt(0)) && word.charAt(0) != 'v';
    if (plain && !Numbers.begins(word) && !Clocks.begins(word) && !Days.begins(word)) {
      return Optional.empty();
    }
    return version()
        .or(() -> Days.at(tokens, at, type))
        .or(() -> Clocks.at(tokens, at, type))
        .or(() -> rateAt(at) ? Optional.empty() : Amounts.at(tokens, at, type));
  }

  private Optional<Found> version() {
    String word = tokens.get(at).word();
    boolean marked =
        word.startsWith("v") || word.chars().filter(letter -> letter == '.').count() > 1;
    return marked || type == ValueType.VERSION
        ? Optional.of(DOTTED.matcher(word))
            .filter(Matcher::matches)
            .map(matcher -> new Found(new Term.Version("v" + matcher.group(1)), at + 1))
        : Optional.empty();
  }

  /** "200 a month", "3 times per week": whether a rate begins at a place. */
  private boolean rateAt(int place) {
    boolean always = tokens.get(place).is("per", "/", "each", "every");
    boolean behindAmount =
        tokens.get(place).is("a", "an")
            && terms.stream()
                .skip(Math.max(0, terms.size() - 2))
                .anyMatch(Term.Amount.class::isInstance);
    return (always || behindAmount) && unitAt(place + 1).isPresent();
  }

  private Optional<Unit.Match> unitAt(int place) {
    return Unit.at(tokens, place, type, tokens.get(place - 1).is("/", "per"));
  }

  private boolean rate() {
    if (!rateAt(at)) {
      return false;
    }
    Unit.Match unit = unitAt(at + 1).orElseThrow();
    terms.add(new Term.Word("per"));
    terms.add(unit.unit().of(BigDecimal.ONE));
    at += 1 + unit.tokens();
    return true;
  }

  private void word() {
    Token token = tokens.get(at);
    boolean last = at + 1 == tokens.size();
    boolean silent =
        ARTICLES.contains(token.word())
            || type.silent(token.word())
            || ROUGHLY.contains(token.word()) && !last && numberFollows()
            || VERSION.contains(token.word())
                && !last
                && tokens.get(at + 1).word().matches("v?\\d.*");
    if (!silent) {
      terms.add(new Term.Word(token.word()));
    }
    at++;
  }

  private boolean numberFollows() {
    return Clocks.at(tokens, at + 1, type).isPresent()
        || Amounts.at(tokens, at + 1, type).isPresent();
  }
}
