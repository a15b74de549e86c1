package dev.palimpsest.redact.recognize;

import dev.palimpsest.redact.EntityType;
import dev.palimpsest.redact.Gate;
import dev.palimpsest.redact.Recognizer;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * Dates and ages. A date by itself is nobody's, so it stays below the threshold; one of a birth
 * does not.
 */
final class Dates {
  private static final String MONTH =
      "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|"
          + "sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";
  private static final String DAY = "(?:0?[1-9]|[12]\\d|3[01])";
  private static final String NUMBER_OF_MONTH = "(?:0?[1-9]|1[0-2])";
  private static final String YEAR = "(?:1[89]|20)\\d{2}";
  private static final String TIME =
      "(?:[T ]\\d{2}:\\d{2}(?::\\d{2}(?:[.,]\\d{1,9}+)?+)?+(?:Z|[+-]\\d{2}:?+\\d{2})?+)?+";

  private Dates() {}

  static List<Recognizer> recognizers() {
    return List.of(
        Form.of(
                EntityType.DATE_TIME,
                pattern(
                    "(?<![\\w./-])(?:"
                        + YEAR
                        + "-"
                        + NUMBER_OF_MONTH
                        + "-"
                        + DAY
                        + TIME
                        + "|"
                        + YEAR
                        + "[./]"
                        + NUMBER_OF_MONTH
                        + "[./]"
                        + DAY
                        + "|"
                        + NUMBER_OF_MONTH
                        + "(?<a>[./-])"
                        + DAY
                        + "\\k<a>(?:"
                        + YEAR
                        + "|\\d{2})"
                        + "|"
                        + DAY
                        + "(?<b>[./-])"
                        + NUMBER_OF_MONTH
                        + "\\k<b>(?:"
                        + YEAR
                        + "|\\d{2})"
                        + "|"
                        + NUMBER_OF_MONTH
                        + "/"
                        + YEAR
                        + "|"
                        + DAY
                        + "(?:st|nd|rd|th)?+(?: of)?+[ -]"
                        + MONTH
                        + "\\.?+(?:,?+[ -]"
                        + YEAR
                        + ")?+"
                        + "|"
                        + MONTH
                        + "\\.? "
                        + DAY
                        + "(?:st|nd|rd|th)?+(?:,? "
                        + YEAR
                        + ")?+"
                        + "|"
                        + MONTH
                        + " "
                        + YEAR
                        + ")(?![\\w]|[./-]\\d)"))
            .score(0.4)
            .near(
                "born",
                "birth",
                "birthday",
                "birthdate",
                "dob",
                "d.o.b",
                "geboren",
                "geburtstag",
                "geburtsdatum",
                "né le",
                "née le",
                "naissance",
                "nacido",
                "nacida",
                "nacimiento",
                "nato",
                "nata",
                "nascita",
                "geboortedatum",
                "född",
                "födelsedatum",
                "syntynyt",
                "urodzony",
                "urodzona",
                "urodzenia",
                "született",
                "生日",
                "出生")
            .gate(Gate.digits(1))
            .canonical(UnaryOperator.identity()),
        age("(?<v>\\d{1,3})(?:[ -](?:years?|yrs?|yo|months?)[ -]old|[ -]?y[/.]?o|[ -]year[ -]olds?)(?!\\w)")
            .gate(Gate.literals("old", "y/o", "yo", "y.o").andDigits(1)),
        age("(?:\\baged?|\\bI am|\\bI'm|\\bturn(?:ed|s|ing)?|\\bage(?: is|:| of)) (?<v>1?\\d{1,2})(?=[.,;!?)]|$|\\s*\\n| (?:years?|now|today|and|yesterday|tomorrow|last|next|in)\\b)")
            .gate(Gate.literals("age", "i am", "i'm", "turn").andDigits(1)),
        age("(?<!\\w)(?:(?:ich bin|je suis âgée? de|j'ai|tengo|ho) )(?<v>\\d{1,3}) (?:jahre alt|ans|años|anni)(?!\\w)")
            .gate(Gate.literals("jahre alt", " ans", "años", "anni").andDigits(1)));
  }

  private static Form age(String regex) {
    return Form.of(EntityType.AGE, pattern(regex)).score(0.6);
  }

  private static Pattern pattern(String regex) {
    return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }
}
