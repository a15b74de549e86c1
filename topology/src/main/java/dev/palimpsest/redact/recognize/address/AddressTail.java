package dev.palimpsest.redact.recognize.address;

import dev.palimpsest.redact.recognize.Alternatives;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads on behind a street: parts of the house, then city, state, postal code and country in
 * whatever order, over line ends. What does not end in one of those is left.
 */
final class AddressTail {
  private static final int WORDS_BETWEEN = 6;
  private static final int STEPS = 20;
  private static final String BREAK =
      "(?:[ \\t]{0,3}+,?+[ \\t]{0,3}+(?:\\r?+\\n[ \\t]{0,4}+(?:[?>|*]{1,3}+ )?+,?+[ \\t]{0,3}+){0,2}+)";
  private static final String ZIP =
      "\\d{5}-\\d{3,4}|\\d{3} \\d{2}|\\d{4} [A-Z]{2}|\\d{2}-\\d{3}|\\d{4,6}|[A-Z]{1,2}\\d[A-Z\\d]? ?\\d[A-Z]{2}|[A-Z]\\d[A-Z] ?\\d[A-Z]\\d";
  private static final String END = "(?![\\p{L}\\p{N}:@]|[.,:/-]\\d)";
  private static final Pattern STEP =
      Pattern.compile(
          "(?<sep>"
              + BREAK
              + ")(?:"
              + "(?<part>(?i:"
              + Alternatives.grouped(StreetWords.PART)
              + ")\\.? ?#?[A-Za-z]?-?\\d{1,5}[A-Za-z]?"
              + END
              + "|#\\d{1,5}[A-Za-z]?"
              + END
              + "|\\d{1,2}(?:st|nd|rd|th) (?i:floor)"
              + END
              + ")"
              + "|(?<military>(?i:APO|FPO|DPO) (?i:AA|AE|AP)"
              + END
              + ")"
              + "|(?<zip>(?:"
              + ZIP
              + ")"
              + END
              + ")"
              + "|(?<country>(?iu:"
              + Alternatives.grouped(countries())
              + ")"
              + END
              + ")"
              + "|(?<state>(?:[A-Z]{2,3}|nan)(?!-)"
              + END
              + ")"
              + "|(?<word>\\(?\\p{L}[\\p{L}\\p{M}'’./()∆-]{0,40}"
              + "(?![\\p{L}\\p{N}:@]))"
              + ")");
  private static final Set<String> PARTS = Alternatives.heads(StreetWords.PART);
  private static final Set<String> NO_PLACE =
      Set.of(
          "mobile", "phone", "tel", "fax", "desk", "email", "e-mail", "street", "website", "please",
          "thanks", "i", "for", "in", "and", "the", "is", "my", "after", "before", "at", "on", "to",
          "if", "when", "but", "or", "with", "we", "you", "he", "she", "they", "it", "call",
          "this");

  /** A piece of an address behind its street. */
  record Part(int start, int end, Kind kind) {}

  /** What a piece is. */
  enum Kind {
    HOUSE,
    MILITARY,
    PLACE,
    CODE,
    COUNTRY
  }

  private AddressTail() {}

  static List<Part> read(String text, int from, boolean lower) {
    List<Part> parts = new ArrayList<>();
    int sure = 0;
    int at = from;
    int words = 0;
    boolean codeFirst = false;
    Matcher step = STEP.matcher(text);
    step.useTransparentBounds(true);
    for (int i = 0;
        i < STEPS
            && at < text.length()
            && !ordinary(text, at, lower)
            && step.region(at, text.length()).lookingAt();
        i++) {
      if (step.end("sep") == at
          && step.start("sep") == at
          && !text.substring(at, at + 1).isBlank()) {
        break;
      }
      Part part = part(step, text, lower);
      if (part == null || (part.kind() == Kind.PLACE && ++words > WORDS_BETWEEN)) {
        break;
      }
      boolean newLine = text.substring(at, part.start()).indexOf('\n') >= 0;
      if (codeFirst && newLine && part.kind() == Kind.PLACE) {
        break;
      }
      boolean anchor = step.start("state") < 0 ? part.kind() != Kind.PLACE : words > 1;
      codeFirst |= part.kind() == Kind.CODE && words == 0;
      parts.add(part);
      at = part.end();
      if (anchor || follows(parts, text, at, codeFirst)) {
        sure = parts.size();
        words = part.kind() == Kind.PLACE ? words : 0;
      }
      if (part.kind() == Kind.CODE
          && !codeFirst
          && sure > 1
          && parts.get(sure - 2).kind() == Kind.COUNTRY) {
        break;
      }
    }
    return List.copyOf(parts.subList(0, sure));
  }

  /** A word in small letters goes on with an address only where it names a part of a house. */
  private static boolean ordinary(String text, int from, boolean lower) {
    int start = from;
    while (start < text.length() && " \t,".indexOf(text.charAt(start)) >= 0) {
      start++;
    }
    int end = start;
    while (end < text.length() && text.charAt(end) >= 'a' && text.charAt(end) <= 'z') {
      end++;
    }
    boolean whole = end == text.length() || " ,.!?\n".indexOf(text.charAt(end)) >= 0;
    return !lower && whole && end - start > 3 && !PARTS.contains(text.substring(start, end));
  }

  /** Whether places right behind a house part or a leading code end where the sentence ends. */
  private static boolean follows(List<Part> parts, String text, int at, boolean codeFirst) {
    int last = parts.size() - 1;
    int places = 0;
    while (last >= 0 && parts.get(last).kind() == Kind.PLACE) {
      last--;
      places++;
    }
    boolean ends =
        at == text.length()
            || ".,;!?)\n".indexOf(text.charAt(at)) >= 0
            || codeFirst && text.charAt(at) == ' ';
    return places > 0
        && places < 4
        && last >= 0
        && ends
        && (parts.get(last).kind() == Kind.HOUSE
            || codeFirst && parts.get(last).kind() == Kind.CODE)
        && text.substring(parts.get(last).end(), at).indexOf('\n') < 0;
  }

  private static Part part(Matcher step, String text, boolean lower) {
    if (step.start("part") >= 0) {
      return new Part(step.start("part"), step.end("part"), Kind.HOUSE);
    }
    if (step.start("zip") >= 0) {
      return new Part(step.start("zip"), step.end("zip"), Kind.CODE);
    }
    if (step.start("country") >= 0) {
      return new Part(step.start("country"), step.end("country"), Kind.COUNTRY);
    }
    if (step.start("military") >= 0) {
      return new Part(step.start("military"), step.end("military"), Kind.MILITARY);
    }
    if (step.start("state") >= 0) {
      return new Part(step.start("state"), step.end("state"), Kind.PLACE);
    }
    String word = step.group("word");
    int end = word.endsWith(".") && word.length() > 3 ? step.end("word") - 1 : step.end("word");
    boolean capital =
        Character.isUpperCase(word.charAt(word.charAt(0) == '(' ? 1 : 0))
            || word.length() <= 3
            || lower;
    boolean place =
        capital
            && !NO_PLACE.contains(word.toLowerCase(Locale.ROOT))
            && end - step.start("word") > 0;
    return place ? new Part(step.start("word"), end, Kind.PLACE) : null;
  }

  private static String countries() {
    Set<String> names =
        new TreeSet<>(
            Comparator.comparing(String::length)
                .reversed()
                .thenComparing(Comparator.naturalOrder()));
    for (String code : Locale.getISOCountries()) {
      names.add(Locale.of("", code).getDisplayCountry(Locale.ENGLISH));
    }
    names.addAll(
        List.of(
            "USA",
            "U.S.A.",
            "United States of America",
            "UK",
            "England",
            "Scotland",
            "Wales",
            "Northern Ireland",
            "Czech Republic",
            "Holland",
            "Deutschland",
            "Österreich",
            "Schweiz",
            "Suisse",
            "España",
            "Italia",
            "Polska",
            "Sverige",
            "Norge",
            "Danmark",
            "Suomi",
            "Brasil",
            "Greenlander",
            "Cyprus (Greek)",
            "Cyprus (Anglicized)",
            "Turkey",
            "The Netherlands",
            "Republic of Ireland",
            "Russia",
            "South Korea"));
    return names.stream()
        .map(name -> name.replaceAll("[.()]", "\\\\$0"))
        .collect(Collectors.joining("|"));
  }
}
