package dev.palimpsest.retrieve;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Leaves out the words that make a sentence a question: a turn that answers does not hold them, and
 * one that asks does.
 */
final class QuestionWords {
  private static final Pattern APART = Pattern.compile("[^\\p{L}\\p{M}\\p{N}_]+");
  private static final Set<String> LEFT_OUT =
      Set.of(
          ("what when where who whom whose which why how do does did done has have had having is are was were be been"
                  + " being am i me my mine we us our you your he him his she her hers they them their it its this that"
                  + " these those would could should can may might will shall must a an the of to in on at for from by"
                  + " with about as and or if than then so there s t not no")
              .split(" "));

  private QuestionWords() {}

  /** The other words; all of them where no other is left. */
  static String of(String question) {
    String words =
        Arrays.stream(APART.split(question))
            .filter(word -> !LEFT_OUT.contains(word.toLowerCase(Locale.ROOT)))
            .collect(Collectors.joining(" "))
            .strip();
    return words.isEmpty() ? question : words;
  }
}
