package dev.palimpsest.redact.recognize.address;

import dev.palimpsest.redact.EntityType;
import dev.palimpsest.redact.Gate;
import dev.palimpsest.redact.Recognizer;
import dev.palimpsest.redact.Scan;
import dev.palimpsest.redact.recognize.Alternatives;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds street addresses: a street with its number, then all that belongs to it. In running text an
 * address is one value; in a letterhead each line is its own, so that city and country keep their
 * lower level.
 */
final class AddressRecognizer implements Recognizer {
  private static final Gate GATE = Gate.digits(1).andLiterals(StreetWords.literals());
  private static final Set<String> LITERALS =
      Stream.concat(GATE.literals().stream(), Streets.LITERALS.stream())
          .collect(Collectors.toUnmodifiableSet());
  private static final Pattern GAPS = Pattern.compile("[\\s,]+");
  private static final double SURE = 0.8;
  private static final double ANCHORED = 0.65;
  private static final int LOOK_BACK = 40;
  private static final Pattern CUE =
      Pattern.compile(
          "(?iu)" + Alternatives.grouped(StreetWords.CUE) + "[\\s,]{0,3}(?:the )?(?:\\d{1,6} )?$");
  private static final Pattern STREET_BEHIND = Pattern.compile("\\G (?i:st\\.|street)(?!\\p{L})");
  private static final Pattern LETTERHEAD =
      Pattern.compile("(?:^|(?<!:)\\n[ \\t]*\\n[ \\t]*|\\n[?>|*]{1,3} )$");
  private static final Pattern NOT_A_STREET =
      Pattern.compile(
          "(?iu)(?:^|.*\\b)(?:jan(?:uary)?|feb(?:ruary)?|march|april|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|"
              + "monday|tuesday|wednesday|thursday|friday|saturday|sunday|version|chapter|page|step|level|day|week|year|room|section|part|phase|season|episode|question|covid|am|pm)\\b.*");
  private static final Pattern YEAR_FIRST = Pattern.compile("(?:19|20)\\d{2} ");
  private static final Pattern YEAR_IN_PROSE =
      Pattern.compile("(?i)(?:in|since|by|of|until|from|year) $");

  @Override
  public Set<EntityType> types() {
    return EnumSet.of(EntityType.STREET_ADDRESS, EntityType.ZIP_CODE, EntityType.LOCATION);
  }

  @Override
  public Gate gate() {
    return GATE;
  }

  @Override
  public Set<String> literals() {
    return LITERALS;
  }

  /** One spelling: lower case, single spaces, without commas. */
  static String canonical(String address) {
    return GAPS.matcher(address).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
  }

  @Override
  public void scan(Scan scan) {
    String text = scan.text();
    boolean lower = text.chars().noneMatch(Character::isUpperCase);
    boolean[] taken = new boolean[text.length()];
    int[] starts = StreetStarts.of(text);
    for (Streets.Kind kind : lower ? Streets.LOWER : Streets.CAPITALS) {
      if (!kind.need().met(scan)) {
        continue;
      }
      Matcher matcher = kind.pattern().matcher(text).useTransparentBounds(true);
      matcher.useAnchoringBounds(false);
      int from = 0;
      for (int start : starts) {
        if (start >= from
            && kind.mayBegin(text, start)
            && matcher.region(start, text.length()).lookingAt()) {
          scan.work(matcher.end() - start);
          from = accept(scan, matcher, kind, lower, taken);
        }
      }
    }
  }

  /** Where to look on. */
  private static int accept(
      Scan scan, Matcher matcher, Streets.Kind kind, boolean lower, boolean[] taken) {
    String text = scan.text();
    int start = matcher.start("core");
    int end = matcher.end("core");
    while (end > start && " ,".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    boolean leads = hasLead(matcher);
    if (leads && !digits(text, start, end)) {
      start = matcher.start("lead");
      leads = false;
    }
    String core = text.substring(start, end);
    if (taken[start]
        || taken[end - 1]
        || !digits(text, start, end) && !core.regionMatches(true, 0, "US", 0, 2)
        || !kind.sure() && NOT_A_STREET.matcher(core).matches()) {
      return nextWord(text, matcher.start());
    }
    String before = text.substring(Math.max(0, matcher.start() - LOOK_BACK), matcher.start());
    if (YEAR_FIRST.matcher(core).lookingAt() && YEAR_IN_PROSE.matcher(before).find()) {
      return end;
    }
    List<AddressTail.Part> tail = AddressTail.read(text, end, lower);
    boolean house =
        tail.stream().anyMatch(part -> part.kind() == AddressTail.Kind.HOUSE)
            || tail.size() > 1 && tail.getLast().kind() != AddressTail.Kind.PLACE;
    if (!kind.sure() && !house && !cued(text, before, end)) {
      return nextWord(text, matcher.start());
    }
    double score = kind.sure() ? SURE : ANCHORED;
    if (leads) {
      report(scan, matcher.start("lead"), matcher.end("lead"), EntityType.STREET_ADDRESS, score);
    }
    int last = tail.isEmpty() ? end : tail.getLast().end();
    java.util.Arrays.fill(taken, matcher.start(), last, true);
    boolean military = tail.stream().anyMatch(part -> part.kind() == AddressTail.Kind.MILITARY);
    if (!military
        && LETTERHEAD.matcher(before).find()
        && text.substring(end, last).indexOf('\n') >= 0) {
      report(scan, start, end, EntityType.STREET_ADDRESS, score);
      lines(scan, tail);
    } else {
      report(scan, start, last, EntityType.STREET_ADDRESS, score);
    }
    return last;
  }

  private static boolean cued(String text, String before, int end) {
    return CUE.matcher(before).find()
        || STREET_BEHIND.matcher(text).region(end, text.length()).lookingAt();
  }

  private static void lines(Scan scan, List<AddressTail.Part> tail) {
    int i = 0;
    while (i < tail.size()) {
      AddressTail.Part part = tail.get(i);
      int j = i;
      while (j + 1 < tail.size()
          && tail.get(j + 1).kind() == part.kind()
          && scan.text().substring(tail.get(j).end(), tail.get(j + 1).start()).indexOf('\n') < 0) {
        j++;
      }
      report(scan, part.start(), tail.get(j).end(), type(part.kind()), ANCHORED);
      i = j + 1;
    }
  }

  private static EntityType type(AddressTail.Kind kind) {
    return switch (kind) {
      case HOUSE, MILITARY -> EntityType.STREET_ADDRESS;
      case CODE -> EntityType.ZIP_CODE;
      case PLACE, COUNTRY -> EntityType.LOCATION;
    };
  }

  private static void report(Scan scan, int start, int end, EntityType type, double score) {
    scan.report(start, end, type, score, canonical(scan.text().substring(start, end)));
  }

  private static boolean digits(String text, int start, int end) {
    return text.substring(start, end).chars().anyMatch(Character::isDigit);
  }

  private static boolean hasLead(Matcher matcher) {
    return matcher.pattern().namedGroups().containsKey("lead") && matcher.start("lead") >= 0;
  }

  private static int nextWord(String text, int start) {
    int at = start;
    while (at < text.length() && Character.isLetterOrDigit(text.charAt(at))) {
      at++;
    }
    return at;
  }
}
