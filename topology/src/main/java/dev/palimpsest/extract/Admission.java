package dev.palimpsest.extract;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells at once, without reading them, the turns that hold nothing to remember: thanks, greetings,
 * bare questions and commands in which nobody speaks of himself, and text in letters that the
 * models do not know.
 */
final class Admission {
  private static final int SHORT = 5;
  private static final double MOSTLY = 0.5;
  private static final Set<String> SMALL_TALK =
      Set.copyOf(
          List.of(
              ("ok okay k kk yes yep yeah no nope nah sure thanks thank you thx ty cheers ta great nice cool good perfect lol haha"
                      + " ha hi hello hey bye morning evening night please brilliant lovely awesome super alright fine right wow"
                      + " so much very well done got it will do sounds the a that is it s all for now merci danke hmm oh ah"
                      + " of course welcome np sorry done lot bunch")
                  .split(" ")));
  private static final Pattern OF_SOMEBODY =
      Pattern.compile(
          "\\b(?:i|im|ive|ill|id|me|my|mine|myself|we|us|our|ours|were|weve|his|her|hers|he|she|their|they)\\b|['’](?:m|ve|re|ll)\\b|\\d",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

  private Admission() {}

  /** Whether a passage is worth reading. */
  static boolean admits(String passage, boolean answers) {
    if (!known(passage)) {
      return false;
    }
    return answers || !smallTalk(passage) && !bareQuestion(passage);
  }

  /** Whether it is written in letters that the models have seen. */
  static boolean known(String passage) {
    int letters = 0;
    int latin = 0;
    for (int i = 0; i < passage.length(); i++) {
      char c = passage.charAt(i);
      if (Character.isLetter(c)) {
        letters++;
        latin += c < 0x250 ? 1 : 0;
      } else if (Character.isDigit(c)) {
        letters++;
        latin++;
      }
    }
    return letters > 0 && latin >= letters * MOSTLY;
  }

  private static boolean smallTalk(String passage) {
    String[] words = WORD.split(passage.toLowerCase(Locale.ROOT), SHORT + 2);
    if (words.length > SHORT) {
      return false;
    }
    for (String word : words) {
      if (!word.isEmpty() && !SMALL_TALK.contains(word)) {
        return false;
      }
    }
    return true;
  }

  private static boolean bareQuestion(String passage) {
    return passage.stripTrailing().endsWith("?") && !OF_SOMEBODY.matcher(passage).find();
  }
}
