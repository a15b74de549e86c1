package dev.palimpsest.extract.time;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;

/** Places in time told by how far they are: "3 days ago", "in 5 minutes", "a week from Friday". */
final class Distances {
  private static final int LONGEST_YEARS = 5_000;

  private record Distance(Length length, int sign, Optional<Day> start) {}

  private Distances() {}

  /** Where the distance is counted in days or more. */
  static Optional<Day> day(Cursor c) {
    return distance(c)
        .filter(distance -> !distance.length().ofDay())
        .map(distance -> Day.of(reach(distance, c.reference()).toLocalDate()));
  }

  /** Where it is counted in hours or less. */
  static Optional<Moment> moment(Cursor c) {
    return distance(c)
        .filter(distance -> distance.length().ofDay() && distance.start().isEmpty())
        .map(distance -> reach(distance, c.reference()))
        .map(at -> Moment.of(Times.timex(at), at, Granularity.SECOND));
  }

  private static LocalDateTime reach(Distance distance, Reference reference) {
    LocalDate start = distance.start().map(Day::future).orElse(reference.today());
    LocalDateTime from = start.atTime(reference.at().toLocalTime());
    return distance.length().from(from, distance.sign());
  }

  private static Optional<Distance> distance(Cursor c) {
    return c.<Distance>longest(Distances::ahead, Distances::trailing, Distances::oneDay)
        .filter(distance -> years(distance.length()) < LONGEST_YEARS);
  }

  private static double years(Length length) {
    return length.parts().stream().mapToDouble(p -> p.count() * p.unit().seconds).sum()
        / Unit.YEAR.seconds;
  }

  /** "in 3 days". */
  private static Optional<Distance> ahead(Cursor c) {
    if (!c.take("in")) {
      return Optional.empty();
    }
    c.take("about", "around", "exactly", "just");
    return Durations.counted(c).map(length -> new Distance(length, 1, Optional.empty()));
  }

  /** "3 days ago", "two weeks from now", "an hour later", "2 days before yesterday". */
  private static Optional<Distance> trailing(Cursor c) {
    Optional<Length> length = Durations.counted(c);
    if (length.isEmpty()) {
      return Optional.empty();
    }
    if (c.take("ago", "back") || c.take("earlier") && !aboutPeriod(c) || c.phrase("before now")) {
      return Optional.of(new Distance(length.get(), -1, Optional.empty()));
    }
    if (c.phrase("from now") || c.take("hence") || c.take("later") && !aboutPeriod(c)) {
      return Optional.of(new Distance(length.get(), 1, Optional.empty()));
    }
    return anchored(c, length.get());
  }

  /** "the day after Christmas". */
  private static Optional<Distance> oneDay(Cursor c) {
    c.take("the");
    return c.take("day") ? anchored(c, Length.of(1, Unit.DAY)) : Optional.empty();
  }

  private static Optional<Distance> anchored(Cursor c, Length length) {
    int sign = c.take("from", "after") ? 1 : c.take("before") ? -1 : 0;
    if (sign == 0) {
      return Optional.empty();
    }
    return c.<Day>longest(Days::relative, Weekdays::day, CalendarDates::day, Holidays::day)
        .map(day -> new Distance(length, sign, Optional.of(day)));
  }

  /** "30 minutes later this week": the word belongs to what follows. */
  private static boolean aboutPeriod(Cursor c) {
    return c.sees("this", "in", "today", "tonight", "next", "that", "than");
  }
}
