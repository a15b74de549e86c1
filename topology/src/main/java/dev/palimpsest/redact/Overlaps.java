package dev.palimpsest.redact;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Makes one find of those that overlap: all their characters, treated as the strongest of them. */
final class Overlaps {
  private Overlaps() {}

  /**
   * @param stronger orders finds by strength; among equals the more telling type counts, then the
   *     surer and the longer find
   * @return in order of start, without overlaps
   */
  static List<Found> union(String text, List<Found> found, Comparator<Found> stronger) {
    Comparator<Found> order =
        stronger
            .thenComparing(value -> telling(value.type()))
            .thenComparing(Found::score)
            .thenComparing(each -> each.end() - each.start())
            .thenComparing(Found::type);
    List<Found> resolved = new ArrayList<>();
    for (Found next : found.stream().sorted(Comparator.comparingInt(Found::start)).toList()) {
      if (!resolved.isEmpty() && resolved.getLast().end() > next.start()) {
        resolved.add(union(text, resolved.removeLast(), next, order));
      } else {
        resolved.add(next);
      }
    }
    return resolved;
  }

  /**
   * A form says what a value is, a name what it looks like, a number in context hardly anything.
   */
  private static int telling(EntityType type) {
    return switch (type) {
      case ID -> 0;
      case PERSON, LOCATION, ORGANIZATION, DATE_TIME, AGE -> 1;
      default -> 2;
    };
  }

  private static Found union(String text, Found first, Found second, Comparator<Found> order) {
    Found strong = order.compare(first, second) >= 0 ? first : second;
    return widened(text, strong, first.start(), Math.max(first.end(), second.end()));
  }

  /** The find over a wider range; its spelling is then that of the range. */
  static Found widened(String text, Found found, int start, int end) {
    if (found.start() == start && found.end() == end) {
      return found;
    }
    String canonical = text.substring(start, end).strip().toLowerCase(Locale.ROOT);
    return new Found(start, end, found.type(), found.score(), canonical);
  }
}
