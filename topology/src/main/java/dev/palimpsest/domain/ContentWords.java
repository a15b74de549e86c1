package dev.palimpsest.domain;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The words of a text by which beliefs on one matter find each other: lower case, plural and verb
 * endings off, without the words that any sentence may hold.
 */
public final class ContentWords {
  private static final int SHORTEST = 3;
  private static final int MOST = 24;
  private static final int SHORTEST_STEM = 4;
  private static final Set<String> COMMON =
      Set.copyOf(
          List.of(
              ("a about after again all also always am an and any anyway are as ask at back be because been before being"
                      + " best better both but by call came can cannot come could day did do does doing done dont down"
                      + " each even ever every few first for from gave get gets getting give go goes going gone good got had"
                      + " has have having he help her here him his how if im in into is isnt it its ive just keep know last"
                      + " left let like little long lot made make many maybe me might more most much my need never new next"
                      + " nice no not nothing now of off oh ok okay old on once one only or other our out over own part"
                      + " please put quite really right said same say see she should since so some something soon still"
                      + " such sure take than thank thanks that thats the their them then there these they thing things"
                      + " think this those though till time to today too try trying two under until up us use used using"
                      + " very want was way we week well went were what when where which while who why will with work"
                      + " would yeah year years yes yet you your")
                  .split(" ")));

  private ContentWords() {}

  /** In order of their place, at most two dozen. */
  public static Set<String> of(String text) {
    Set<String> words = new LinkedHashSet<>();
    int from = -1;
    for (int i = 0; i <= text.length() && words.size() < MOST; i++) {
      boolean inside = i < text.length() && Character.isLetterOrDigit(text.charAt(i));
      if (inside && from < 0) {
        from = i;
      } else if (!inside && from >= 0) {
        String word = text.substring(from, i).toLowerCase(Locale.ROOT);
        boolean kindOfToken = i < text.length() && text.charAt(i) == '_';
        if (word.length() >= SHORTEST && !kindOfToken && !COMMON.contains(word)) {
          words.add(stem(word));
        }
        from = -1;
      }
    }
    return words;
  }

  private static String stem(String word) {
    for (String ending : new String[] {"ing", "ies", "ed", "es", "s", "e", "y"}) {
      if (word.endsWith(ending) && word.length() - ending.length() >= SHORTEST_STEM) {
        return word.substring(0, word.length() - ending.length());
      }
    }
    return word;
  }
}
