package dev.palimpsest.domain.value;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Numbers with what they count: 181 cm, half a litre, 5 ft 11, an hour and a half, $1.2k. */
final class Amounts {
  private static final BigDecimal HALF = new BigDecimal("0.5");

  /** Units that a bare number behind may divide, by what, and up to which number. */
  private static final Map<BigDecimal, Part> PARTS =
      Map.of(
          new BigDecimal("0.3048"), new Part("inch", 11),
          new BigDecimal("6.35029318"), new Part("lb", 13),
          new BigDecimal("3600"), new Part("minute", 59));

  private record Part(String unit, int most) {}

  private Amounts() {}

  static Optional<Found> at(List<Token> tokens, int from, ValueType type) {
    if (measures(type)) {
      Optional<Found> money = moneyAt(tokens, from, type);
      if (money.isPresent()) {
        return money;
      }
    }
    Optional<Numbers.Match> number = Numbers.at(tokens, from, type);
    if (number.isEmpty()) {
      return measures(type) ? oneAt(tokens, from, type) : Optional.empty();
    }
    Numbers.Match match = number.get();
    if (measures(type)) {
      Optional<Unit.Match> unit = Unit.at(tokens, match.next(), type, match.figures());
      if (unit.isPresent()) {
        return Optional.of(measured(tokens, match, unit.get(), type));
      }
    }
    return Optional.of(new Found(Term.Amount.bare(match.number()), match.next()));
  }

  private static boolean measures(ValueType type) {
    return switch (type) {
      case COUNT, VERSION, ADDRESS -> false;
      case TEXT, NAME, PLACE, ORGANISATION, QUANTITY, MONEY, DATE, TIME, DURATION, CHOICE -> true;
    };
  }

  /** "$1,200", and "$1,200 USD". */
  private static Optional<Found> moneyAt(List<Token> tokens, int from, ValueType type) {
    if (Character.isLetterOrDigit(tokens.get(from).word().charAt(0)) || tokens.get(from).is("%")) {
      return Optional.empty();
    }
    Optional<Unit.Match> sign = Unit.at(tokens, from, type, false);
    return sign.flatMap(unit -> Numbers.at(tokens, from + unit.tokens(), ValueType.MONEY))
        .map(
            number -> {
              Unit unit = sign.orElseThrow().unit();
              int behind =
                  Unit.at(tokens, number.next(), type, true)
                      .filter(again -> again.unit().base().equals(unit.base()))
                      .map(Unit.Match::tokens)
                      .orElse(0);
              return new Found(unit.of(number.number()), number.next() + behind);
            });
  }

  /** "An hour", and "an hour and a half". */
  private static Optional<Found> oneAt(List<Token> tokens, int from, ValueType type) {
    if (!tokens.get(from).is("a", "an")) {
      return Optional.empty();
    }
    return Unit.at(tokens, from + 1, type, false)
        .map(
            unit ->
                measured(tokens, new Numbers.Match(BigDecimal.ONE, from + 1, false), unit, type));
  }

  private static Found measured(
      List<Token> tokens, Numbers.Match number, Unit.Match match, ValueType type) {
    Unit unit = match.unit();
    Term.Amount amount = unit.of(number.number());
    Cursor cursor = new Cursor(tokens, number.next() + match.tokens());
    int end = cursor.next;
    boolean and = cursor.take("and");
    if (and && (cursor.take("a") | cursor.take("half"))) {
      boolean half = cursor.tokens.get(cursor.next - 1).is("half") || cursor.take("half");
      return half
          ? new Found(unit.of(number.number().add(HALF)), cursor.next)
          : new Found(amount, end);
    }
    Optional<Numbers.Match> more = Numbers.at(tokens, cursor.next, type);
    if (more.isEmpty()) {
      return new Found(amount, end);
    }
    Optional<Unit.Match> smaller = Unit.at(tokens, more.get().next(), type, more.get().figures());
    if (smaller.isPresent()) {
      return smaller.get().unit().divides(unit)
          ? new Found(
              amount.plus(smaller.get().unit().of(more.get().number())),
              more.get().next() + smaller.get().tokens())
          : new Found(amount, end);
    }
    return Optional.ofNullable(PARTS.get(unit.factor()))
        .filter(part -> !and && more.get().upTo(part.most()).isPresent())
        .flatMap(part -> Unit.at(List.of(Token.exact(part.unit())), 0, ValueType.QUANTITY, true))
        .map(part -> new Found(amount.plus(part.unit().of(more.get().number())), more.get().next()))
        .orElse(new Found(amount, end));
  }
}
