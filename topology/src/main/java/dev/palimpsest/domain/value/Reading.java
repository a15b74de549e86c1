package dev.palimpsest.domain.value;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** A value as it was understood: what a comparison needs of it. */
public final class Reading {
  /** Longer values are prose: they are compared as they stand, so that the time is bounded. */
  static final int LONGEST = 600;

  private static final int PASSES = 6;
  private static final Pattern SPACE = Pattern.compile("\\s+");

  /** What says that more words are not a closer look at the same. */
  private static final Set<String> TURNS =
      Set.of(
          "not",
          "no",
          "never",
          "without",
          "and",
          "or",
          "plus",
          "but",
          "instead",
          "ex",
          "former",
          "formerly",
          "old",
          "previous",
          "senior",
          "junior",
          "lead",
          "head",
          "chief",
          "principal",
          "deputy",
          "assistant",
          "trainee",
          "vice",
          "until",
          "unless",
          "than",
          "dont",
          "isnt",
          "stopped",
          "quit");

  private final ValueType type;
  private final List<Term> terms;

  private Reading(ValueType type, List<Term> terms) {
    this.type = type;
    this.terms = List.copyOf(terms);
  }

  /** Reads until the canonical form reads as itself. */
  public static Reading of(String value, ValueType type) {
    String plain = SPACE.matcher(Normalizer.normalize(value, Normalizer.Form.NFC)).replaceAll(" ");
    plain = plain.strip();
    if (plain.length() > LONGEST) {
      return new Reading(type, List.of(new Term.Word(plain)));
    }
    Reading reading = once(plain, type);
    for (int pass = 1; pass < PASSES && !reading.text().equals(plain); pass++) {
      Reading again = once(reading.text(), type);
      if (again.pieces().equals(reading.pieces())) {
        return reading;
      }
      reading = again;
    }
    return reading;
  }

  private static Reading once(String text, ValueType type) {
    List<Term> terms = new TermReader(Tokens.of(text, type), type).terms();
    return new Reading(type, terms.isEmpty() ? List.of(new Term.Word(text)) : terms);
  }

  /** The canonical form. */
  public String text() {
    return String.join(" ", pieces());
  }

  private List<String> pieces() {
    return terms.stream().map(Term::text).toList();
  }

  /** How a newer value stands to this one. */
  public Likeness likenessOf(Reading newer) {
    if (sameAs(newer) || newer.sameAs(this)) {
      return Likeness.SAME;
    }
    boolean refines = refinedBy(newer);
    boolean coarsens = newer.refinedBy(this);
    if (refines == coarsens) {
      return Likeness.OTHER;
    }
    return refines ? Likeness.REFINES : Likeness.COARSENS;
  }

  private boolean sameAs(Reading other) {
    if (terms.size() != other.terms.size()) {
      return false;
    }
    if (!type.inAnyOrder()) {
      for (int i = 0; i < terms.size(); i++) {
        if (!terms.get(i).same(other.terms.get(i))) {
          return false;
        }
      }
      return true;
    }
    return unmatched(other.terms, false).isEmpty();
  }

  private boolean refinedBy(Reading newer) {
    if (terms.size() > newer.terms.size()
        || onlyNumbers() != newer.onlyNumbers() && onlyNumbers()) {
      return false;
    }
    List<Term> more = unmatched(newer.terms, true);
    return more.size() == newer.terms.size() - terms.size()
        && more.stream().noneMatch(term -> TURNS.contains(term.text()))
        && !counted(newer, more);
  }

  /** A bare number is no beginning of a longer text: "9" is not "the 9 of us". */
  private boolean onlyNumbers() {
    return type == ValueType.TEXT
        && terms.stream().allMatch(term -> term instanceof Term.Amount amount && amount.isBare());
  }

  /** "A dog" is not refined by "two dogs". */
  private boolean counted(Reading newer, List<Term> more) {
    return type != ValueType.ADDRESS
        && newer.terms.getFirst() instanceof Term.Amount amount
        && amount.isBare()
        && more.contains(amount);
  }

  /**
   * What is left of others once each of these terms has found its like; all of them, if one finds
   * none.
   */
  private List<Term> unmatched(List<Term> others, boolean refined) {
    List<Term> left = new ArrayList<>(others);
    for (Term term : terms) {
      if (!removeFirst(left, term, refined)) {
        return others;
      }
    }
    return left;
  }

  private static boolean removeFirst(List<Term> from, Term like, boolean refined) {
    for (int i = 0; i < from.size(); i++) {
      if (like.same(from.get(i))) {
        from.remove(i);
        return true;
      }
    }
    for (int i = 0; refined && i < from.size(); i++) {
      if (like.refinedBy(from.get(i))) {
        from.remove(i);
        return true;
      }
    }
    return false;
  }

  @Override
  public String toString() {
    return text();
  }
}
