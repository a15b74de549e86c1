package dev.palimpsest.consolidate;

import dev.palimpsest.consolidate.Closings.Closing;
import dev.palimpsest.domain.Bearing;
import dev.palimpsest.domain.Candidate.Passage;
import dev.palimpsest.domain.Memories;
import dev.palimpsest.domain.Memory;
import dev.palimpsest.domain.MemoryOperation;
import dev.palimpsest.domain.Trunk;
import java.util.List;
import java.util.function.Function;

/**
 * Decides what a passage does to the beliefs near it.
 *
 * <p>Each statement takes the first row that matches; then what the passage closes beside its
 * statements is closed, and what it makes doubtful is doubted.
 *
 * <table>
 * <caption>The decisions</caption>
 * <tr><th>stored</th><th>the passage</th><th>operations</th></tr>
 * <tr><td>rests on, or was closed by, this very evidence</td><td>anything</td><td>none</td></tr>
 * <tr><td>same slot, same value in other words, units or spelling; or judged the same</td><td>asserts</td><td>NOOP (reinforced); RESTORE if it was stale</td></tr>
 * <tr><td>same slot, a coarser value; or judged refined</td><td>asserts</td><td>UPDATE, ADD on the evidence of both</td></tr>
 * <tr><td>single slot, another value, said after</td><td>asserts for sure</td><td>ADD, UPDATE of the new one</td></tr>
 * <tr><td>anything</td><td>asserts for a while</td><td>ADD, overlaying what lasts</td></tr>
 * <tr><td>probably replaced</td><td>asserts</td><td>UPDATE, ADD in its slot</td></tr>
 * <tr><td>single slot, taken, probably not replaced</td><td>asserts, unsure of the slot</td><td>ADD in the open slot</td></tr>
 * <tr><td>judged the same, in another slot and other words</td><td>asserts</td><td>NOOP (reinforced), and ADD</td></tr>
 * <tr><td>nothing of the above</td><td>asserts</td><td>ADD</td></tr>
 * <tr><td>same value, or single slot and no value named</td><td>denies</td><td>DELETE</td></tr>
 * <tr><td>probably ended</td><td>anything</td><td>DELETE</td></tr>
 * <tr><td>probably made untrue by another change</td><td>anything</td><td>STALE</td></tr>
 * <tr><td>perhaps no longer true</td><td>anything</td><td>NOOP with a doubt</td></tr>
 * </table>
 */
public final class Consolidator {
  static final String DECIDER = "rule:consolidate:2";

  private final Trunk trunk;
  private final Thresholds thresholds;
  private final Neighbours neighbours;
  private final Closings closings;

  public Consolidator(Trunk trunk) {
    this(trunk, Thresholds.SHIPPED);
  }

  public Consolidator(Trunk trunk, Thresholds thresholds) {
    this.trunk = trunk;
    this.thresholds = thresholds;
    neighbours = new Neighbours(trunk);
    closings = new Closings(trunk, thresholds);
  }

  /**
   * What a passage does, in the order to apply.
   *
   * @param judged how the passage bears on a memory
   */
  public List<MemoryOperation> decide(
      Memories stored, Passage said, Function<Memory, Bearing> judged) {
    List<Memory> near = neighbours.of(stored, said);
    List<Closing> closing = closings.of(near, said, judged);
    Draft draft = new Draft(stored, said);
    Agreements agreements = new Agreements(trunk, thresholds, draft, near, closing, judged);
    Statements statements = new Statements(trunk, thresholds, draft, closing, agreements);
    said.statements().forEach(statements::take);
    new Endings(trunk, thresholds, draft).take(closing);
    return draft.operations();
  }
}
