package dev.palimpsest.encode;

import dev.palimpsest.domain.Bearing;
import dev.palimpsest.domain.Bearings;
import dev.palimpsest.domain.Relation;
import dev.palimpsest.encode.TokenModel.Input;
import dev.palimpsest.encode.WordPiece.Piece;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads an earlier belief and a later passage together, by a model with a head for relations. */
final class PairReader implements Bearings {
  private static final int EARLIER = 80;
  private static final int LATER = 110;

  private final TokenModel model;
  private final WordPiece pieces;

  PairReader(TokenModel model, WordPiece pieces) {
    this.model = model;
    this.pieces = pieces;
  }

  @Override
  public Bearing of(String earlier, String later) {
    Aliases aliases = new Aliases(pieces);
    Input input = new Input();
    input.add(WordPiece.CLS, 0);
    ends(aliases.pieces(earlier, TokenModel.LONGEST), EARLIER)
        .forEach(piece -> input.add(piece.id(), 0));
    input.add(WordPiece.SEP, 0);
    ends(aliases.pieces(later, TokenModel.LONGEST), LATER)
        .forEach(piece -> input.add(piece.id(), 1));
    input.add(WordPiece.SEP, 1);
    return model.run(
        input,
        Set.of("relation"),
        result -> bearing(Logits.softmax(TokenModel.row(result, "relation"))));
  }

  private static Bearing bearing(double[] probabilities) {
    Map<Relation, Double> all = new EnumMap<>(Relation.class);
    for (Relation relation : Relation.values()) {
      all.put(relation, probabilities[relation.ordinal()]);
    }
    return new Bearing(all);
  }

  /** Its beginning and its end, where it is too long. */
  private static List<Piece> ends(List<Piece> all, int most) {
    if (all.size() <= most) {
      return all;
    }
    List<Piece> kept = new ArrayList<>(all.subList(0, most / 2));
    kept.addAll(all.subList(all.size() - (most - most / 2), all.size()));
    return kept;
  }
}
