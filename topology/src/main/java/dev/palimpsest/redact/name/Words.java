package dev.palimpsest.redact.name;

import java.util.Arrays;

/** A text cut into words, numbers, signs and line ends, with the classes of each word. */
final class Words {
  final String text;
  int size;
  int[] start = new int[32];
  int[] end = new int[32];
  long[] key = new long[32];
  int[] flags = new int[32];

  /** Class of the listed phrase that a word is in (0 when none), and whether the word begins it. */
  int[] phrase = new int[32];

  boolean[] phraseStart = new boolean[32];
  Shape[] shape = new Shape[32];
  boolean hasLower;
  boolean hasUpper;

  private Words(String text) {
    this.text = text;
  }

  static Words of(String text, Gazetteer gazetteer) {
    Words words = new Words(text);
    words.cut();
    for (int i = 0; i < words.size; i++) {
      if (words.shape[i].isWord()
          || words.shape[i] == Shape.ALPHANUMERIC
          || words.charAt(i) == '&') {
        words.flags[i] = words.lookUp(i, gazetteer);
      }
    }
    for (int i = 0; i < words.size; i++) {
      if ((words.flags[i] & Gazetteer.START) != 0 && words.phrase[i] == 0) {
        words.markPhrase(i, gazetteer);
      }
    }
    return words;
  }

  char charAt(int token) {
    return text.charAt(start[token]);
  }

  int length(int token) {
    return end[token] - start[token];
  }

  /** The character before the token, or a blank at the text's border. */
  char before(int token) {
    return start[token] == 0 ? ' ' : text.charAt(start[token] - 1);
  }

  char after(int token) {
    return end[token] >= text.length() ? ' ' : text.charAt(end[token]);
  }

  boolean is(int token, int classes) {
    return token >= 0 && token < size && (flags[token] & classes) != 0;
  }

  /** Hyphenated words that are not listed are what their parts are. */
  private int lookUp(int token, Gazetteer gazetteer) {
    int whole = gazetteer.flags(key[token]);
    int hyphen = start[token] + 1;
    while (whole == 0 && hyphen < end[token] && text.charAt(hyphen) != '-') {
      hyphen++;
    }
    if (whole != 0 || hyphen >= end[token]) {
      return whole;
    }
    int common =
        gazetteer.flags(hash(start[token], hyphen)) & gazetteer.flags(hash(hyphen + 1, end[token]));
    return common & (Gazetteer.ANY_NAME | Gazetteer.ANY_CITY | Gazetteer.ANY_WORD);
  }

  private void markPhrase(int from, Gazetteer gazetteer) {
    long hash = key[from];
    int last = from;
    int found = 0;
    for (int i = from + 1, words = 1; i < size && words < Gazetteer.LONGEST; i++) {
      if (shape[i] == Shape.PUNCTUATION && (charAt(i) == '.' || charAt(i) == '-')) {
        continue;
      }
      if (!shape[i].isWord() && shape[i] != Shape.NUMBER && charAt(i) != '&') {
        break;
      }
      hash = Hash.phrase(hash, key[i]);
      words++;
      int classes = gazetteer.flags(hash) & ~Gazetteer.START;
      if (classes != 0) {
        found = classes;
        last = i;
      }
    }
    for (int i = from; found != 0 && i <= last; i++) {
      phrase[i] = found;
      phraseStart[i] = i == from;
    }
  }

  private void cut() {
    int i = 0;
    int chunkEnd = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (c == '\n') {
        add(i, ++i, Shape.NEWLINE);
      } else if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
        i++;
      } else {
        if (i >= chunkEnd) {
          chunkEnd = chunkEnd(i);
          if (isMachine(i, chunkEnd)) {
            add(i, chunkEnd, Shape.MACHINE);
            i = chunkEnd;
            continue;
          }
        }
        i = Character.isLetterOrDigit(c) ? word(i, chunkEnd) : sign(i);
      }
    }
  }

  private int chunkEnd(int from) {
    int i = from;
    while (i < text.length()
        && !Character.isWhitespace(text.charAt(i))
        && !Character.isSpaceChar(text.charAt(i))) {
      i++;
    }
    return i;
  }

  private boolean isMachine(int from, int to) {
    int letters = 0;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      boolean inside = i > from && i + 1 < to && Character.isLetterOrDigit(text.charAt(i - 1));
      if (inside && (c == '@' || c == '_' || c == '=' || c == '\\')
          || c == ':' && text.startsWith("://", i)) {
        return true;
      }
      letters += Character.isLetter(c) ? 1 : 0;
    }
    return letters > 4 && text.regionMatches(true, from, "www.", 0, 4);
  }

  private int word(int from, int limit) {
    int i = from;
    while (i < limit) {
      char c = text.charAt(i);
      boolean joins =
          (c == '\'' || c == '’' || c == '-' || c == '‑')
              && i + 1 < limit
              && Character.isLetterOrDigit(text.charAt(i + 1));
      if (!Character.isLetterOrDigit(c) && !isMark(c) && !joins) {
        break;
      }
      i++;
    }
    int clitic = clitic(from, i);
    if (clitic > from) {
      add(from, clitic, shape(from, clitic));
      add(clitic, i, Shape.LOWER);
    } else {
      add(from, i, shape(from, i));
    }
    return i;
  }

  /** Where a word's ending such as 's, 'm, 're begins; the word's start when it has none. */
  private int clitic(int from, int to) {
    for (int length = 2; length <= 3 && to - length > from; length++) {
      char mark = text.charAt(to - length);
      if (mark == '\'' || mark == '’') {
        String ending = text.substring(to - length + 1, to).toLowerCase(java.util.Locale.ROOT);
        return switch (ending) {
          case "s", "m", "d", "re", "ve", "ll" -> to - length;
          default -> from;
        };
      }
    }
    return from;
  }

  private int sign(int from) {
    int to = from + 1;
    if (Character.isHighSurrogate(text.charAt(from))
        && to < text.length()
        && Character.isLowSurrogate(text.charAt(to))) {
      to++;
    }
    add(from, to, Shape.PUNCTUATION);
    return to;
  }

  private Shape shape(int from, int to) {
    int upper = 0;
    int lower = 0;
    int digits = 0;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      upper += Character.isUpperCase(c) ? 1 : 0;
      lower += Character.isLowerCase(c) ? 1 : 0;
      digits += Character.isDigit(c) ? 1 : 0;
    }
    hasLower |= lower > 1;
    hasUpper |= upper > 0;
    if (digits > 0) {
      return upper + lower == 0 ? Shape.NUMBER : Shape.ALPHANUMERIC;
    }
    if (upper + lower == 0) {
      return Shape.CASELESS;
    }
    if (upper == 0) {
      return Shape.LOWER;
    }
    if (lower == 0) {
      return to - from == 1 ? Shape.INITIAL : Shape.UPPER;
    }
    return upper == 1 && Character.isUpperCase(text.charAt(from)) ? Shape.CAPITALISED : Shape.MIXED;
  }

  private void add(int from, int to, Shape written) {
    if (size == start.length) {
      grow();
    }
    start[size] = from;
    end[size] = to;
    key[size] = hash(from, to);
    shape[size++] = written;
  }

  private long hash(int from, int to) {
    long hash = Hash.SEED;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      hash = Hash.append(hash, c == '‑' ? '-' : Fold.of(c));
    }
    return Hash.finish(hash);
  }

  private static boolean isMark(char c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
  }

  private void grow() {
    int n = size * 2;
    start = Arrays.copyOf(start, n);
    end = Arrays.copyOf(end, n);
    key = Arrays.copyOf(key, n);
    flags = Arrays.copyOf(flags, n);
    phrase = Arrays.copyOf(phrase, n);
    phraseStart = Arrays.copyOf(phraseStart, n);
    shape = Arrays.copyOf(shape, n);
  }
}
