package dev.palimpsest.redact.name;

import static dev.palimpsest.redact.name.Gazetteer.*;

/**
 * What the tagger looks at: for each token its form, its classes and its neighbours, as feature
 * keys.
 */
final class Features {
  /** Features a token has at most. */
  static final int MOST = 80;

  private static final int NOBODY = 7;

  final int[] keys = new int[MOST];
  int size;
  private final Words words;
  private final long[] identity;
  private final int[] coarse;
  private final int[] written;
  private final int caseOfText;

  Features(Words words) {
    this.words = words;
    identity = new long[words.size];
    coarse = new int[words.size];
    written = new int[words.size];
    caseOfText = words.hasLower ? (words.hasUpper ? 0 : 1) : 2;
    for (int i = 0; i < words.size; i++) {
      coarse[i] = mix(words.flags[i]);
      written[i] =
          words.shape[i].ordinal()
              + (words.shape[i] == Shape.PUNCTUATION ? 16 * (words.charAt(i) & 0xfff) : 0);
      identity[i] = identity(i);
    }
  }

  /** Fills {@link #keys} with the features of a token. */
  void of(int i) {
    size = 0;
    long w0 = identity(i, 0);
    long wp = identity(i, -1);
    long wn = identity(i, 1);
    long wpp = identity(i, -2);
    long wnn = identity(i, 2);
    int s0 = written[i];
    int sp = written(i - 1);
    int sn = written(i + 1);
    int m0 = coarse[i];
    int mp = coarse(i - 1);
    int mn = coarse(i + 1);
    boolean opens = opensSentence(i);
    int state = (opens ? 1 : 0) + 2 * caseOfText;
    int names = m0 & 0x3f;

    add(1, w0);
    add(2, wp);
    add(3, wn);
    add(4, wpp);
    add(5, wnn);
    add(6, pair(wp, w0));
    add(7, pair(w0, wn));
    add(8, pair(wpp, wp));
    add(9, pair(wn, wnn));
    add(10, pair(s0, state));
    add(11, pair(sp, s0));
    add(12, pair(s0, sn));
    add(13, pair(pair(sp, s0), sn));
    add(14, pair(pair(pair(written(i - 2), sp), pair(s0, sn)), written(i + 2)));
    add(15, pair(m0, s0));
    add(16, pair(pair(m0, s0), state));
    add(17, pair(pair(mp, sp), pair(m0, s0)));
    add(18, pair(pair(m0, s0), pair(mn, sn)));
    add(19, pair(pair(wp, s0), names));
    add(20, pair(pair(wn, s0), names));
    add(21, pair(pair(pair(wpp, wp), s0), names));
    add(22, pair(pair(wp, wn), s0));
    add(23, pair(mp, s0));
    add(24, pair(mn, s0));
    add(25, pair(pair(coarse(i - 2), mp), s0));
    add(26, pair(pair(mn, coarse(i + 2)), s0));
    add(27, pair(words.before(i), words.after(i)));
    add(28, pair(opens ? 1 : 0, pair(w0, sn)));
    add(29, pair(Math.min(words.size, 6), pair(i == 0 ? 1 : 0, s0)));
    add(30, pair(pair(identity(i, -3), wpp), wp));
    classes(i, s0, state);
    phrases(i);
    if (words.shape[i].isWord()) {
      letters(i, s0, state);
    }
  }

  private void classes(int i, int s0, int state) {
    for (int rest = words.flags[i] & ~START; rest != 0; rest &= rest - 1) {
      add(31, pair(pair(Integer.numberOfTrailingZeros(rest), s0), state));
    }
    if (words.flags[i] == 0) {
      add(32, pair(s0, state));
    }
  }

  private void phrases(int i) {
    if (words.phrase[i] != 0) {
      add(33, pair(words.phrase[i], pair(words.phraseStart[i] ? 1 : 0, written[i])));
    }
    if (i + 1 < words.size && words.phrase[i + 1] != 0 && words.phraseStart[i + 1]) {
      add(34, words.phrase[i + 1]);
    }
    if (i > 0 && words.phrase[i - 1] != 0 && words.phrase[i] == 0) {
      add(35, words.phrase[i - 1]);
    }
  }

  private void letters(int i, int s0, int state) {
    int from = words.start[i];
    int to = words.end[i];
    int length = to - from;
    boolean capital = words.shape[i].isCapital();
    long bit = capital ? 1 : 0;
    add(36, pair(Math.min(length, 9), s0));
    long hash = bit;
    for (int k = 0; k < 4 && k < length; k++) {
      hash = pair(hash, Fold.of(words.text.charAt(from + k)));
      if (k >= 1) {
        add(36 + k, hash);
      }
    }
    hash = bit;
    for (int k = 0; k < 5 && k < length; k++) {
      hash = pair(hash, Fold.of(words.text.charAt(to - 1 - k)));
      if (k >= 1) {
        add(40 + k, hash);
      }
    }
    int pinyin = Pinyin.syllables(words.text, from, to);
    if (pinyin > 0) {
      int surname = (words.flags[i] & LAST) != 0 ? 8 : 0;
      add(46, pair(pair(pinyin + surname, s0), coarse(i) >> 7 & 1));
    }
    if (hasForeignLetter(from, to)) {
      add(47, pair(s0, state));
    }
    if (words.shape[i] == Shape.MIXED || s0 == Shape.CAPITALISED.ordinal()) {
      add(48, pattern(from, to));
    }
  }

  private boolean hasForeignLetter(int from, int to) {
    for (int i = from; i < to; i++) {
      if (words.text.charAt(i) > 0x7f && words.text.charAt(i) != '’') {
        return true;
      }
    }
    return false;
  }

  /**
   * Upper, lower and other characters with repetitions left out: McDonald is AaAa, Smith-Jones
   * Aa-Aa.
   */
  private long pattern(int from, int to) {
    long pattern = 1;
    int last = 0;
    for (int i = from; i < to; i++) {
      char c = words.text.charAt(i);
      int kind = Character.isUpperCase(c) ? 1 : Character.isLowerCase(c) ? 2 : c;
      if (kind != last) {
        pattern = pair(pattern, kind);
        last = kind;
      }
    }
    return pattern;
  }

  private boolean opensSentence(int i) {
    if (i == 0 || words.shape[i - 1] == Shape.NEWLINE) {
      return true;
    }
    if (words.shape[i - 1] != Shape.PUNCTUATION) {
      return false;
    }
    char c = words.charAt(i - 1);
    return switch (c) {
      case '.' -> !(i > 1 && (words.shape[i - 2] == Shape.INITIAL || words.is(i - 2, TITLE)));
      case '!', '?', ':', '"', '“', '-', '*', '•', '(', '[', '#', '>' -> true;
      default -> c > 0x2000;
    };
  }

  /**
   * A known word is itself; any other is only its form, so that training cannot learn names by
   * heart.
   */
  private long identity(int i) {
    Shape shape = words.shape[i];
    boolean known = (words.flags[i] & (ANY_WORD | CUES)) != 0;
    if (known || shape == Shape.PUNCTUATION || words.length(i) <= 2 && shape == Shape.LOWER) {
      return words.key[i];
    }
    return shape.ordinal() + 1;
  }

  private long identity(int i, int distance) {
    int at = i + distance;
    return at >= 0 && at < words.size ? identity[at] : NOBODY + 100 + Integer.signum(distance);
  }

  private int written(int i) {
    return i >= 0 && i < words.size ? written[i] : Shape.NEWLINE.ordinal() + 1000;
  }

  private int coarse(int i) {
    return i >= 0 && i < words.size ? coarse[i] : 0;
  }

  private static int mix(int flags) {
    int coarse = flags & CUES;
    coarse |= (flags & ANY_FIRST) != 0 ? 1 : 0;
    coarse |= (flags & (LAST | LAST_RARE)) != 0 ? 2 : 0;
    coarse |= (flags & (CITY_BIG | CITY_MID)) != 0 ? 4 : 0;
    coarse |= (flags & REGION) != 0 ? 8 : 0;
    coarse |= (flags & (ORG | PRODUCT)) != 0 ? 16 : 0;
    coarse |= (flags & (WORD | WORD_MID)) != 0 ? 32 : 0;
    coarse |= (flags & (WORD_RARE | PROPER)) != 0 ? 64 : 0;
    return coarse | ((flags & FIRST) != 0 ? 128 : 0);
  }

  private void add(int template, long value) {
    if (size < MOST) {
      keys[size++] = Hash.feature(template, value);
    }
  }

  private static long pair(long a, long b) {
    return (a * 0x9e3779b97f4a7c15L ^ b) * 0xff51afd7ed558ccdL;
  }
}
