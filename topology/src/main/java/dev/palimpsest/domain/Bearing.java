package dev.palimpsest.domain;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * How probable each relation of something said to an earlier belief is.
 *
 * @param probabilities by relation, adding up to 1
 */
public record Bearing(Map<Relation, Double> probabilities) {

  private static final double SELDOM = 0.02;

  /** Nothing has been read: every relation is as likely as the next. */
  public static final Bearing UNREAD = uniform();

  public Bearing {
    probabilities = Collections.unmodifiableMap(new EnumMap<>(probabilities));
  }

  public double of(Relation relation) {
    return probabilities.getOrDefault(relation, 0.0);
  }

  /** How probable it is that the earlier belief no longer holds; little where nothing was read. */
  public double closing() {
    return this == UNREAD
        ? SELDOM
        : Stream.of(Relation.values()).filter(Relation::closes).mapToDouble(this::of).sum();
  }

  /** The likeliest of the relations that close a belief. */
  public Relation closingRelation() {
    return likeliest(Relation.REPLACE, Relation.RETRACT, Relation.DEPENDENT);
  }

  /** The likeliest of the given relations; the first among equals. */
  public Relation likeliest(Relation... among) {
    Relation best = among[0];
    for (Relation relation : among) {
      if (of(relation) > of(best)) {
        best = relation;
      }
    }
    return best;
  }

  private static Bearing uniform() {
    Map<Relation, Double> all = new EnumMap<>(Relation.class);
    Arrays.stream(Relation.values())
        .forEach(relation -> all.put(relation, 1.0 / Relation.values().length));
    return new Bearing(all);
  }
}
