package dev.palimpsest.encode;

import dev.palimpsest.domain.Bearing;
import dev.palimpsest.domain.Bearings;
import dev.palimpsest.domain.Relation;
import java.util.EnumMap;
import java.util.Map;

/**
 * Reads a pair a second time, with a deeper model, where the first reading leaves a chance that it
 * bears on anything; most pairs do not, and cost the first reading alone. The answer is the
 * weighted geometric mean of both.
 */
public final class SecondReading implements Bearings {
  private static final String MODEL = "/dev/palimpsest/encoder/pairs.onnx";
  private static final double SURELY_NOTHING = 0.9;
  private static final double WEIGHT = 0.7;

  private final Bearings first;
  private final Bearings second;

  SecondReading(Bearings first, Bearings second) {
    this.first = first;
    this.second = second;
  }

  /** The shipped models, loaded when first asked for. */
  public static Bearings shipped() {
    return Shipped.READING;
  }

  private static final class Shipped {
    private static final Bearings READING =
        new SecondReading(
            Encoder.shipped().pairs(), new PairReader(new TokenModel(MODEL), Onnx.pieces()));
  }

  @Override
  public Bearing of(String earlier, String later) {
    Bearing once = first.of(earlier, later);
    return once.of(Relation.NONE) >= SURELY_NOTHING ? once : mean(once, second.of(earlier, later));
  }

  private static Bearing mean(Bearing once, Bearing twice) {
    Map<Relation, Double> weights = new EnumMap<>(Relation.class);
    for (Relation relation : Relation.values()) {
      weights.put(
          relation,
          StrictMath.pow(once.of(relation), 1 - WEIGHT)
              * StrictMath.pow(twice.of(relation), WEIGHT));
    }
    double sum = weights.values().stream().mapToDouble(Double::doubleValue).sum();
    weights.replaceAll((relation, weight) -> weight / sum);
    return new Bearing(weights);
  }
}
