package dev.palimpsest.extract.time;

import dev.palimpsest.extract.time.Token.Kind;
import java.util.Set;

/** What stands around an expression. */
final class Phrases {
  private static final Set<String> GOING_ON =
      Lexicon.words(
          "i we you he she it they that when where which who before after of the my your our his"
              + " her their was is a to will can s");

  private Phrases() {}

  /** Whether nothing follows that describes what was read: "the day", but not "the day we met". */
  static boolean clauseEnds(Cursor c) {
    Token next = c.peek();
    boolean compound = c.glued() && (next.is("-") || next.is("'"));
    return c.atEnd()
        || !next.is(Kind.WORD) && !compound
        || !GOING_ON.contains(next.text()) && next.is(Kind.WORD);
  }
}
