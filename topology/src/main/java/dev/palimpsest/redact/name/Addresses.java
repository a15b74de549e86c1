package dev.palimpsest.redact.name;

import static dev.palimpsest.redact.name.Gazetteer.*;

import java.util.ArrayList;
import java.util.List;

/**
 * People addressed by a title, by a mention, as the speaker of a line, or signing with their name.
 */
final class Addresses {
  private static final Cue HONORIFICS =
      Cue.of(
          "mr",
          "mrs",
          "ms",
          "miss",
          "mx",
          "dr",
          "prof",
          "professor",
          "herr",
          "herrn",
          "frau",
          "señor",
          "señora",
          "señorita",
          "monsieur",
          "madame",
          "mme",
          "signor",
          "signora",
          "senhor",
          "senhora",
          "mevrouw",
          "meneer",
          "aunt",
          "auntie",
          "uncle");
  private static final Cue CLOSINGS =
      Cue.of(
          "regards",
          "best",
          "thanks",
          "cheers",
          "sincerely",
          "love",
          "yours",
          "truly",
          "grüße",
          "grüßen",
          "gruß",
          "saludos",
          "abrazos",
          "cordialement",
          "saluti",
          "yours truly",
          "thank you",
          "lg",
          "vg",
          "xoxo");
  private static final int LONGEST = 3;

  private Addresses() {}

  static boolean isHonorific(Words words, int token) {
    return HONORIFICS.at(words, token) > 0;
  }

  static List<int[]> in(Words words) {
    List<int[]> found = new ArrayList<>();
    for (int i = 0; i < words.size; i++) {
      int to = Math.max(titled(words, i), Math.max(mentioned(words, i), spoken(words, i)));
      if (to > 0) {
        found.add(new int[] {words.charAt(i) == '@' ? i + 1 : i, to});
      }
      int signed = signature(words, i);
      if (signed > 0) {
        found.add(new int[] {signed, nameEnd(words, signed)});
      }
    }
    return found;
  }

  private static int titled(Words words, int i) {
    if (HONORIFICS.at(words, i) == 0) {
      return 0;
    }
    int name = i + 1 < words.size && words.charAt(i + 1) == '.' ? i + 2 : i + 1;
    boolean lower = words.shape[i] == Shape.LOWER;
    boolean named =
        name < words.size
            && (lower
                ? words.is(name, ANY_NAME) && !words.is(name, ANY_WORD)
                : words.shape[name].isCapital()
                    && words.length(name) > 1
                    && !words.is(name, CALENDAR | TITLE | ORG_CUE));
    return named ? nameEnd(words, name) : 0;
  }

  private static int mentioned(Words words, int i) {
    boolean mention =
        words.charAt(i) == '@'
            && i + 1 < words.size
            && words.after(i) == words.charAt(i + 1)
            && (i == 0 || !Character.isLetterOrDigit(words.before(i)));
    return mention && words.is(i + 1, ANY_FIRST) && !words.is(i + 1, WORD)
        ? nameEnd(words, i + 1)
        : 0;
  }

  private static int spoken(Words words, int i) {
    boolean line = i == 0 || words.shape[i - 1] == Shape.NEWLINE;
    if (!line
        || !words.shape[i].isCapital()
        || !words.is(i, FIRST)
        || words.is(i, WORD | CALENDAR | PRODUCT | CITY_BIG)) {
      return 0;
    }
    int to = nameEnd(words, i);
    return to < words.size && words.charAt(to) == ':' ? to : 0;
  }

  /** The first token of a name that stands alone in the line after a closing formula. */
  private static int signature(Words words, int i) {
    int closing = CLOSINGS.at(words, i);
    int comma = i + closing;
    boolean broken =
        closing > 0
            && comma + 1 < words.size
            && (words.charAt(comma) == ',' || words.charAt(comma) == '!');
    int name = broken && words.shape[comma + 1] == Shape.NEWLINE ? comma + 2 : comma + 1;
    if (!broken
        || name >= words.size
        || !words.shape[name].isCapital()
        || words.is(name, WORD) && !words.is(name, FIRST)) {
      return 0;
    }
    int to = nameEnd(words, name);
    return to >= words.size || words.shape[to] == Shape.NEWLINE ? name : 0;
  }

  private static int nameEnd(Words words, int from) {
    int to = from + 1;
    while (to < words.size
        && to - from < LONGEST
        && words.shape[to].isCapital()
        && words.length(to) > 1
        && !words.is(to, WORD | CALENDAR | ORG_CUE | TITLE)) {
      to++;
    }
    return to;
  }
}
