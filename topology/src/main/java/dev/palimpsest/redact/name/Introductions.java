package dev.palimpsest.redact.name;

import static dev.palimpsest.redact.name.Gazetteer.*;

import java.util.ArrayList;
import java.util.List;

/** People who say their name or are greeted by it, also where nobody bothers with capitals. */
final class Introductions {
  private static final Cue TELLS =
      Cue.of(
          "name is",
          "name 's",
          "names is",
          "called me",
          "call me",
          "calls me",
          "heiße",
          "heisse",
          "name ist",
          "me llamo",
          "nombre es",
          "je m'appelle",
          "mi chiamo",
          "nome é",
          "chamo",
          "jag heter",
          "nazywam się",
          "mam na imię",
          "mijn naam is",
          "benim adım",
          "goes by",
          "known as");
  private static final Cue MAY_TELL =
      Cue.of(
          "i 'm",
          "i am",
          "im",
          "this is",
          "ich bin",
          "ich bin der",
          "ich bin die",
          "hier ist",
          "soy",
          "soy el",
          "soy la",
          "yo soy",
          "je suis",
          "io sono",
          "sono",
          "eu sou",
          "sou o",
          "sou a",
          "ik ben",
          "jag är",
          "jestem",
          "it 's",
          "its",
          "speaking to",
          "speaking with");
  private static final Cue GREETS =
      Cue.of(
          "hi",
          "hey",
          "hello",
          "dear",
          "hallo",
          "hola",
          "ciao",
          "bonjour",
          "liebe",
          "lieber",
          "thanks",
          "thank you",
          "cheers",
          "bye",
          "morning",
          "good morning",
          "good night",
          "happy birthday",
          "congrats",
          "congratulations",
          "welcome",
          "danke",
          "gracias",
          "merci",
          "sorry",
          "estimado",
          "estimada",
          "cher",
          "chère");
  private static final int LONGEST = 4;

  private Introductions() {}

  static boolean begins(Words words, int token) {
    return TELLS.at(words, token) > 0;
  }

  /** Token ranges (from, to) of the names told. */
  static List<int[]> in(Words words) {
    List<int[]> found = new ArrayList<>();
    for (int i = 0; i < words.size; i++) {
      int told = i + TELLS.at(words, i);
      int maybe = i + Math.max(MAY_TELL.at(words, i), GREETS.at(words, i));
      if (told > i && told < words.size && canBeTold(words, told)) {
        found.add(new int[] {told, end(words, told)});
      } else if (maybe > i && maybe < words.size && isGiven(words, maybe)) {
        found.add(new int[] {maybe, end(words, maybe)});
      }
    }
    return found;
  }

  private static boolean canBeTold(Words words, int i) {
    if (!words.shape[i].isWord() || words.is(i, CALENDAR | DEMONYM | PRODUCT | TITLE | KIN)) {
      return false;
    }
    boolean lower = words.shape[i] == Shape.LOWER;
    return words.is(i, FIRST)
        ? !lower || !words.is(i, WORD) || ends(words, i + 1)
        : !words.is(i, ANY_WORD) && words.length(i) > 2;
  }

  private static boolean isGiven(Words words, int i) {
    boolean ordinary =
        words.shape[i] == Shape.LOWER
            ? words.is(i, WORD | WORD_MID)
            : words.is(i, WORD) || words.shape[i] == Shape.UPPER;
    return words.shape[i].isWord()
        && words.is(i, ANY_FIRST)
        && !ordinary
        && !words.is(i, CALENDAR | DEMONYM | PRODUCT | REGION | CITY_BIG | TITLE);
  }

  private static boolean ends(Words words, int i) {
    return i >= words.size
        || words.shape[i] == Shape.PUNCTUATION
        || words.shape[i] == Shape.NEWLINE;
  }

  /** A surname or two may follow, written like the first name. */
  private static int end(Words words, int first) {
    int to = first + 1;
    while (to < words.size
        && to - first < LONGEST
        && words.shape[to] == words.shape[first]
        && words.is(to, ANY_NAME | PARTICLE)
        && !words.is(to, ANY_WORD)) {
      to++;
    }
    return words.is(to - 1, PARTICLE) && to - 1 > first ? to - 1 : to;
  }
}
