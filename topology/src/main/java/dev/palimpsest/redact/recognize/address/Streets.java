package dev.palimpsest.redact.recognize.address;

import dev.palimpsest.redact.recognize.Alternatives;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The forms in which a street and a house number stand on one line. */
final class Streets {
  static final String NUMBER =
      "(?:No\\.? ?)?\\d{1,6}(?:[-/]\\d{1,4})?(?: ?[A-Za-z](?![\\p{L}\\d]))?";
  private static final String PARTICLE =
      Alternatives.grouped(
          "(?:de|da|do|dos|das|del|della|delle|dei|di|la|le|les|los|las|el|du|des|d'|l'|of|the|van|von|ten|ter|op|aan|den|der|het|y|e|i|og|und|and|Saint|ved|på|na|nad|u|v|z|a|í|do)");
  private static final String ORDINAL = "\\d{1,3}(?:st|nd|rd|th|er|e|º|ª|\\.)";
  private static final String DIRECTION = "(?:N|S|E|W|NE|NW|SE|SW|North|South|East|West)\\.?";
  private static final int FLAGS = Pattern.UNICODE_CASE;

  private static final Set<String> FRENCH = Alternatives.heads(StreetWords.FRENCH);
  private static final Set<String> BEFORE = union(FRENCH, Alternatives.heads(StreetWords.BEFORE));
  private static final Set<String> BEFORE_UNSURE = Alternatives.heads(StreetWords.BEFORE_UNSURE);
  private static final Set<String> FRENCH_AND_SUCH =
      Set.of("rue", "avenue", "boulevard", "chemin", "calle", "rua", "ulica", "allée", "impasse");
  private static final Set<String> MILITARY = Set.of("psc", "unit", "cmr");
  private static final Set<String> FLEET = Set.of("usns", "uss", "usnv", "uscgc");

  /** All literals that forms ask for. */
  static final Set<String> LITERALS =
      union(
          union(BEFORE, BEFORE_UNSURE),
          union(union(FRENCH_AND_SUCH, StreetWords.BOX_LITERALS), union(MILITARY, FLEET)));

  /** How sure a form is by itself; the unsure ones need a cue before or a house part behind. */
  record Kind(Pattern pattern, boolean sure, Begin begin, Need need) {
    /** Whether it may begin here. */
    boolean mayBegin(String text, int at) {
      char c = text.charAt(at);
      return c >= '0' && c <= '9'
          || switch (begin) {
            case NUMBER -> c == 'N';
            case CAPITAL ->
                Character.isUpperCase(c) || Character.isSurrogate(c) || elided(text, at);
            case WORD -> true;
          };
    }

    /** The article of d'Azeglio. */
    private static boolean elided(String text, int at) {
      boolean behind = at + 1 < text.length() && "'’".indexOf(text.charAt(at + 1)) >= 0;
      return behind || text.charAt(at) == '\'';
    }
  }

  /** What a form begins with, a number of another thing aside. */
  enum Begin {
    NUMBER,
    CAPITAL,
    WORD
  }

  private Streets() {}

  /** For text with capitals. */
  static final List<Kind> CAPITALS =
      kinds(
          Begin.CAPITAL,
          "\\p{Lu}[\\p{L}\\p{M}'’.-]{0,30}+|'?\\p{L}[’']\\p{Lu}[\\p{L}]{1,30}+",
          "(?:(?=\\p{Lu})(?i:"
              + Alternatives.grouped(StreetWords.ENGLISH)
              + ")|"
              + Alternatives.grouped(StreetWords.ENGLISH_PLAIN)
              + ")");

  /** For text without any. */
  static final List<Kind> LOWER =
      kinds(
          Begin.WORD,
          "(?!(?:in|on|at|to|my|your|his|her|our|from|for|with|is|was|down|up|by|more|people|minutes?|hours?|days?|years?|times|miles?|km|off|or|so|if|that|this|than|it)\\b)[\\p{L}\\p{M}'’.-]{1,30}+",
          Alternatives.grouped(StreetWords.ENGLISH_PLAIN));

  private static List<Kind> kinds(Begin named, String word, String english) {
    String w = "(?:" + word + "|" + PARTICLE + "|" + ORDINAL + ")";
    String first = "(?:" + word + "|" + ORDINAL + ")";
    String start = "(?<![\\p{L}\\p{N}$€£¥#.,:/-])";
    String end = "(?![\\p{L}\\p{N}]|[.,:]\\d)";
    String lead = "(?:(?<lead>\\d{1,6}[A-Za-z]?) )?";
    return List.of(
        numbered(
            start
                + lead
                + "(?<core>"
                + NUMBER
                + ",? (?!(?i:am|pm|a\\.m|p\\.m|km|gb|years?|days?|hours?|minutes?|people)\\b)(?:"
                + DIRECTION
                + " )?(?:"
                + first
                + " )(?:"
                + w
                + " ){0,3}"
                + english
                + "(?:\\.(?=[ ,\\n]|$)(?! ?\\n?$)|"
                + end
                + ")(?: "
                + DIRECTION
                + end
                + ")?)",
            true,
            Need.NOTHING),
        before(
            "(?:(?i:"
                + Alternatives.grouped(StreetWords.FRENCH)
                + ")|"
                + Alternatives.grouped(StreetWords.BEFORE)
                + "|(?i:(?!via)"
                + Alternatives.grouped(StreetWords.BEFORE)
                + "))",
            start + lead,
            w,
            end,
            true,
            Need.of(BEFORE)),
        numbered(
            start
                + lead
                + "(?<core>"
                + NUMBER
                + "(?: ?bis| ?ter)?,? (?i:"
                + Alternatives.grouped(StreetWords.FRENCH)
                + ") ?"
                + first
                + "(?: "
                + w
                + "){0,5})"
                + end,
            true,
            Need.of(FRENCH)),
        before(
            "(?i:" + Alternatives.grouped(StreetWords.BEFORE_UNSURE) + ")",
            start + lead,
            w,
            end,
            false,
            Need.of(BEFORE_UNSURE)),
        new Kind(
            Pattern.compile(
                start
                    + lead
                    + "(?<core>"
                    + first
                    + "(?: (?:"
                    + w
                    + "|\\p{Ll}{4,20}+(?= ))){0,3}(?:(?= (?:No|\\d))(?<=(?i:"
                    + Alternatives.grouped(StreetWords.BEHIND)
                    + "))| (?i:"
                    + Alternatives.grouped(StreetWords.BEHIND_ALONE)
                    + ")) "
                    + NUMBER
                    + "\\.?"
                    + end
                    + ")",
                FLAGS),
            true,
            named,
            Need.endingBeforeNumber(StreetWords.endings())),
        kind(
            start
                + lead
                + "(?<core>(?:"
                + NUMBER
                + ",? )?(?i:rue|avenue|boulevard|chemin|calle|rua|ulica|allée|impasse) (?:"
                + w
                + "|\\p{Ll}{3,20}+)(?: "
                + w
                + "){0,4}(?:,? (?!\\d{5})"
                + NUMBER
                + end
                + ")?)",
            true,
            Need.of(FRENCH_AND_SUCH)),
        kind(
            start
                + "(?<core>(?:PSC|Unit|CMR|psc|unit|cmr) \\d{1,5},? (?:Box|box) \\d{1,5}"
                + end
                + ")",
            true,
            Need.of(MILITARY)),
        kind(
            start
                + "(?<core>(?:USNS|USS|USNV|USCGC|usns|uss|usnv|uscgc) "
                + w
                + "(?: "
                + w
                + "){0,2})(?=\\s{1,3}(?i:APO|FPO|DPO) )",
            true,
            Need.of(FLEET)),
        kind(
            start
                + lead
                + "(?<core>(?i:"
                + Alternatives.grouped(StreetWords.BOX)
                + ") (?:[A-Z]-?)?\\d{1,6}"
                + end
                + ")",
            true,
            Need.of(StreetWords.BOX_LITERALS)),
        numbered(
            start
                + "(?<lead>\\d{1,6}) (?<core>"
                + first
                + "(?: "
                + w
                + "){0,4} "
                + NUMBER
                + end
                + ")",
            false,
            Need.NOTHING),
        numbered(
            start
                + "(?<lead>\\d{1,6}) (?<core>\\d{1,5} "
                + first
                + "(?: "
                + first
                + "){0,3})"
                + end,
            false,
            Need.NOTHING),
        new Kind(
            Pattern.compile(
                start + "(?<core>" + first + "(?: " + w + "){0,4} " + NUMBER + end + ")", FLAGS),
            false,
            named,
            Need.NOTHING));
  }

  private static Kind before(
      String prefix, String start, String w, String end, boolean sure, Need need) {
    return kind(
        start
            + "(?<core>(?:"
            + NUMBER
            + ",? )?"
            + prefix
            + "(?: |(?<=[./]) ?)(?:"
            + w
            + " ){0,5}"
            + w
            + ",? ?(?:n[º°o.]{1,2} ?|Nr\\.? ?|No\\.? ?)?(?<= |,|\\.|º|°)(?!\\d{5})"
            + NUMBER
            + end
            + ")",
        sure,
        need);
  }

  private static Kind kind(String regex, boolean sure, Need need) {
    return new Kind(Pattern.compile(regex, FLAGS), sure, Begin.WORD, need);
  }

  /** One that begins with a number. */
  private static Kind numbered(String regex, boolean sure, Need need) {
    return new Kind(Pattern.compile(regex, FLAGS), sure, Begin.NUMBER, need);
  }

  private static Set<String> union(Set<String> one, Set<String> other) {
    return Stream.concat(one.stream(), other.stream()).collect(Collectors.toUnmodifiableSet());
  }
}
