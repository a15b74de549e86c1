package dev.palimpsest.redact.name;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;

/**
 * Knows words and phrases of many languages by the classes they belong to. The file is written by
 * training/names/build_gazetteers.py: groups headed by {@code =classes}, each entry with the length
 * it shares with the one before it.
 */
final class Gazetteer {
  static final int FIRST = 1;
  static final int FIRST_RARE = 1 << 1;
  static final int LAST = 1 << 2;
  static final int LAST_RARE = 1 << 3;
  static final int CITY_BIG = 1 << 4;
  static final int CITY_MID = 1 << 5;
  static final int CITY_SMALL = 1 << 6;
  static final int REGION = 1 << 7;
  static final int WORD = 1 << 8;
  static final int WORD_MID = 1 << 9;
  static final int WORD_RARE = 1 << 10;
  static final int ORG = 1 << 11;
  static final int ORG_SUFFIX = 1 << 12;
  static final int ORG_CUE = 1 << 13;
  static final int TITLE = 1 << 14;
  static final int KIN = 1 << 15;
  static final int CALENDAR = 1 << 16;
  static final int DEMONYM = 1 << 17;
  static final int STREET = 1 << 18;
  static final int PLACE_CUE = 1 << 19;
  static final int PARTICLE = 1 << 20;
  static final int PRODUCT = 1 << 21;
  static final int PROPER = 1 << 22;
  static final int ROLE = 1 << 23;
  static final int START = 1 << 24;
  static final int FOREIGN = 1 << 25;

  static final int ANY_FIRST = FIRST | FIRST_RARE;
  static final int ANY_NAME = ANY_FIRST | LAST | LAST_RARE;
  static final int ANY_CITY = CITY_BIG | CITY_MID | CITY_SMALL;
  static final int ANY_WORD = WORD | WORD_MID | WORD_RARE;
  static final int CUES =
      ORG_SUFFIX
          | ORG_CUE
          | TITLE
          | KIN
          | CALENDAR
          | DEMONYM
          | STREET
          | PLACE_CUE
          | PARTICLE
          | ROLE
          | FOREIGN;

  /** Words a phrase may have at most. */
  static final int LONGEST = 5;

  private static final int SLOTS = 1 << 20;
  private final long[] keys = new long[SLOTS];
  private final int[] flags = new int[SLOTS];

  private Gazetteer() {}

  static Gazetteer read(InputStream gzip) throws IOException {
    Gazetteer gazetteer = new Gazetteer();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(new GZIPInputStream(gzip, 1 << 16), StandardCharsets.UTF_8))) {
      StringBuilder entry = new StringBuilder();
      int group = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.charAt(0) == '=') {
          group = Integer.parseInt(line, 1, line.length(), 16);
          entry.setLength(0);
        } else {
          entry.setLength(line.charAt(0) - 'a');
          entry.append(line, 1, line.length());
          gazetteer.put(key(entry), group);
        }
      }
    }
    return gazetteer;
  }

  /** The classes of a word or phrase; 0 when it is unknown. */
  int flags(long key) {
    for (int slot = slot(key); keys[slot] != 0; slot = (slot + 1) & (SLOTS - 1)) {
      if (keys[slot] == key) {
        return flags[slot];
      }
    }
    return 0;
  }

  private void put(long key, int classes) {
    int slot = slot(key);
    while (keys[slot] != 0 && keys[slot] != key) {
      slot = (slot + 1) & (SLOTS - 1);
    }
    keys[slot] = key;
    flags[slot] |= classes;
  }

  private static int slot(long key) {
    return (int) key & (SLOTS - 1);
  }

  private static long key(CharSequence entry) {
    long phrase = 0;
    long word = Hash.SEED;
    for (int i = 0; i < entry.length(); i++) {
      char c = entry.charAt(i);
      if (c == ' ') {
        long finished = Hash.finish(word);
        phrase = phrase == 0 ? finished : Hash.phrase(phrase, finished);
        word = Hash.SEED;
      } else {
        word = Hash.append(word, Fold.of(c));
      }
    }
    long finished = Hash.finish(word);
    return phrase == 0 ? finished : Hash.phrase(phrase, finished);
  }
}
