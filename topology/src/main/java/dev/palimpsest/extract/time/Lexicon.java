package dev.palimpsest.extract.time;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** The words of time. */
final class Lexicon {
  static final Map<String, Integer> MONTHS =
      numbered(
          "january jan|february feb|march mar|april apr|may|june jun|july jul|august aug|"
              + "september sept sep|october oct|november nov|december dec");

  static final Map<String, Integer> WEEKDAYS =
      numbered(
          "monday mon|tuesday tues tue|wednesday weds wed|thursday thurs thur thu|friday fri|"
              + "saturday sat|sunday sun");

  static final Map<String, Integer> WEEKDAYS_PLURAL =
      numbered("mondays|tuesdays|wednesdays|thursdays|fridays|saturdays|sundays");

  /** Months and weekdays that are other words or names too. */
  static final Set<String> DOUBTFUL = words("may march mar mon wed sat sun jan dec");

  static final Map<String, Integer> ONES =
      numbered("one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve");

  static final Map<String, Integer> TEENS =
      numbered("thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen", 13, 1);

  static final Map<String, Integer> TENS =
      numbered("twenty|thirty|forty fourty|fifty|sixty|seventy|eighty|ninety", 20, 10);

  static final Map<String, Integer> ORDINALS =
      numbered(
          "first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|"
              + "thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|"
              + "twentieth");

  static final Map<String, Unit> UNITS =
      Map.ofEntries(
          Map.entry("second", Unit.SECOND),
          Map.entry("seconds", Unit.SECOND),
          Map.entry("sec", Unit.SECOND),
          Map.entry("secs", Unit.SECOND),
          Map.entry("minute", Unit.MINUTE),
          Map.entry("minutes", Unit.MINUTE),
          Map.entry("min", Unit.MINUTE),
          Map.entry("mins", Unit.MINUTE),
          Map.entry("hour", Unit.HOUR),
          Map.entry("hours", Unit.HOUR),
          Map.entry("hr", Unit.HOUR),
          Map.entry("hrs", Unit.HOUR),
          Map.entry("h", Unit.HOUR),
          Map.entry("day", Unit.DAY),
          Map.entry("days", Unit.DAY),
          Map.entry("night", Unit.DAY),
          Map.entry("nights", Unit.DAY),
          Map.entry("week", Unit.WEEK),
          Map.entry("weeks", Unit.WEEK),
          Map.entry("wk", Unit.WEEK),
          Map.entry("wks", Unit.WEEK),
          Map.entry("fortnight", Unit.FORTNIGHT),
          Map.entry("fortnights", Unit.FORTNIGHT),
          Map.entry("weekend", Unit.WEEKEND),
          Map.entry("weekends", Unit.WEEKEND),
          Map.entry("month", Unit.MONTH),
          Map.entry("months", Unit.MONTH),
          Map.entry("quarter", Unit.QUARTER),
          Map.entry("quarters", Unit.QUARTER),
          Map.entry("year", Unit.YEAR),
          Map.entry("years", Unit.YEAR),
          Map.entry("yr", Unit.YEAR),
          Map.entry("yrs", Unit.YEAR),
          Map.entry("decade", Unit.DECADE),
          Map.entry("decades", Unit.DECADE),
          Map.entry("century", Unit.CENTURY),
          Map.entry("centuries", Unit.CENTURY));

  static final Map<String, DayPart> DAY_PARTS =
      Map.of(
          "morning", DayPart.MORNING,
          "afternoon", DayPart.AFTERNOON,
          "evening", DayPart.EVENING,
          "night", DayPart.NIGHT,
          "nite", DayPart.NIGHT,
          "daytime", DayPart.DAYTIME,
          "lunchtime", DayPart.LUNCH,
          "dinnertime", DayPart.DINNER,
          "breakfast", DayPart.BREAKFAST);

  static final Map<String, DayPart> DAY_PARTS_PLURAL =
      Map.of(
          "mornings", DayPart.MORNING,
          "afternoons", DayPart.AFTERNOON,
          "evenings", DayPart.EVENING,
          "nights", DayPart.NIGHT);

  static final Map<String, String> SEASONS =
      Map.of("spring", "SP", "summer", "SU", "fall", "FA", "autumn", "FA", "winter", "WI");

  /** Words that place a period before, at or after the present one. */
  static final Map<String, Integer> SHIFTS =
      Map.of(
          "last",
          -1,
          "past",
          -1,
          "previous",
          -1,
          "prior",
          -1,
          "this",
          0,
          "current",
          0,
          "next",
          1,
          "coming",
          1,
          "upcoming",
          1,
          "following",
          1);

  static final Map<String, String> ADVERBS =
      Map.ofEntries(
          Map.entry("daily", "P1D"),
          Map.entry("everyday", "P1D"),
          Map.entry("nightly", "P1D"),
          Map.entry("hourly", "PT1H"),
          Map.entry("weekly", "P1W"),
          Map.entry("biweekly", "P2W"),
          Map.entry("fortnightly", "P2W"),
          Map.entry("monthly", "P1M"),
          Map.entry("bimonthly", "P2M"),
          Map.entry("quarterly", "P3M"),
          Map.entry("semiannual", "P6M"),
          Map.entry("semiannually", "P6M"),
          Map.entry("yearly", "P1Y"),
          Map.entry("annual", "P1Y"),
          Map.entry("annually", "P1Y"));

  /** What makes a number before it a count of things and no date. */
  static final Set<String> COUNTED =
      words(
          "people persons users dollars euros pounds bucks cents percent calories steps miles km"
              + " meters metres kg grams words times pages points stars books items guests seats"
              + " records tokens units");

  private static final Set<String> OTHERS =
      words(
          "today tonight tonite tomorrow tmr tmrw yesterday now noonish midmorning midafternoon asap eod eoy eom eow ytd mtd noon"
              + " midday midnight mid oclock o'clock quarter half couple few several ago later"
              + " recently currently previously weekdays weekday day's christmas xmas easter"
              + " thanksgiving halloween juneteenth kwanzaa hanukkah ramadan diwali twenties"
              + " moment present possible cinco mardi weekend thirties forties fifties sixties seventies eighties nineties annual");

  private static final Set<String> KNOWN = known();

  private Lexicon() {}

  /** Whether the word can be the core of a temporal expression. */
  static boolean knows(String word) {
    return KNOWN.contains(word);
  }

  private static Set<String> known() {
    Set<String> known = new HashSet<>(OTHERS);
    for (Map<String, ?> table :
        List.of(
            MONTHS,
            WEEKDAYS,
            WEEKDAYS_PLURAL,
            ONES,
            TEENS,
            TENS,
            ORDINALS,
            UNITS,
            DAY_PARTS,
            DAY_PARTS_PLURAL,
            SEASONS,
            ADVERBS)) {
      known.addAll(table.keySet());
    }
    return known;
  }

  static Set<String> words(String list) {
    return Set.of(list.split(" "));
  }

  private static Map<String, Integer> numbered(String groups) {
    return numbered(groups, 1, 1);
  }

  private static Map<String, Integer> numbered(String groups, int first, int step) {
    Map<String, Integer> table = new HashMap<>();
    int value = first;
    for (String group : groups.split("\\|")) {
      int number = value;
      Arrays.stream(group.split(" ")).map(Function.identity()).forEach(w -> table.put(w, number));
      value += step;
    }
    return Map.copyOf(table);
  }
}
