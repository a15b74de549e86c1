package dev.palimpsest.extract.time;

import dev.palimpsest.extract.time.Token.Kind;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** A place among the tokens of a text, and the reference time to read them at. */
final class Cursor {
  private static final Token NONE = new Token(Kind.MARK, "", 0, 0, false, false);

  private final List<Token> tokens;
  private final Reference reference;
  private final Map<Production<?>, Map<Integer, Remembered>> remembered = new IdentityHashMap<>();
  private int at;

  /** What a production read at a place, and where it ended. */
  private record Remembered(Optional<?> read, int end) {}

  Cursor(List<Token> tokens, Reference reference) {
    this.tokens = tokens;
    this.reference = reference;
  }

  Reference reference() {
    return reference;
  }

  int position() {
    return at;
  }

  void move(int position) {
    at = position;
  }

  boolean atEnd() {
    return at >= tokens.size();
  }

  /** The token that many places on; an empty mark outside the text. */
  Token peek(int ahead) {
    int index = at + ahead;
    return index >= 0 && index < tokens.size() ? tokens.get(index) : NONE;
  }

  Token peek() {
    return peek(0);
  }

  /** Whether the text goes on without a space. */
  boolean glued() {
    return peek().glued();
  }

  boolean sees(String... any) {
    for (String one : any) {
      if (peek().is(one)) {
        return true;
      }
    }
    return false;
  }

  boolean seesAnyOf(Set<String> words) {
    return words.contains(peek().text());
  }

  /** Takes the token if it is one of these. */
  boolean take(String... any) {
    if (!atEnd() && sees(any)) {
      at++;
      return true;
    }
    return false;
  }

  /** Takes these words, all or none. */
  boolean phrase(String words) {
    if (atEnd() || !words.startsWith(peek().text())) {
      return false;
    }
    int back = at;
    for (String word : words.replace("'s", " 's").split(" ")) {
      if (!take(word)) {
        at = back;
        return false;
      }
    }
    return true;
  }

  /** Takes the first of these phrases that is there. */
  boolean anyPhrase(List<String> phrases) {
    for (String phrase : phrases) {
      if (phrase(phrase)) {
        return true;
      }
    }
    return false;
  }

  /** Takes these tokens if no space parts them from what was read before. */
  boolean takeGlued(String... any) {
    return glued() && take(any);
  }

  /** Takes a word that the table knows. */
  <T> Optional<T> lookUp(Map<String, T> table) {
    T value = table.get(peek().text());
    if (value == null) {
      return Optional.empty();
    }
    at++;
    return Optional.of(value);
  }

  /** Takes a run of that many digits. */
  Optional<Integer> digits(int least, int most) {
    Token token = peek();
    int length = token.end() - token.start();
    if (!token.is(Kind.NUMBER) || length < least || length > most) {
      return Optional.empty();
    }
    at++;
    return Optional.of(Integer.parseInt(token.text()));
  }

  /** Digits that touch what was read before. */
  Optional<Integer> gluedDigits(int least, int most) {
    return glued() ? digits(least, most) : Optional.empty();
  }

  /** What the production reads; where that is nothing, the cursor stays. */
  <T> Optional<T> attempt(Production<T> production) {
    int back = at;
    Optional<? extends T> read = production.read(this);
    if (read.isEmpty()) {
      at = back;
      return Optional.empty();
    }
    return Optional.of(read.get());
  }

  /**
   * Reads each production once a place, however many others ask for it: what it reads there depends
   * on the text and the reference alone.
   *
   * @param production always the same object
   */
  @SuppressWarnings("unchecked")
  <T> Optional<T> once(Production<T> production) {
    Map<Integer, Remembered> places = remembered.computeIfAbsent(production, p -> new HashMap<>());
    int place = at;
    Remembered known = places.get(place);
    if (known == null) {
      Optional<? extends T> read = production.read(this);
      known = new Remembered(read, at);
      places.put(place, known);
    }
    at = known.end();
    return (Optional<T>) known.read();
  }

  /** Forgets what was read before a text went on. */
  void forget() {
    remembered.values().forEach(Map::clear);
  }

  /** What the production that comes farthest reads; the first of equals. */
  @SafeVarargs
  final <T> Optional<T> longest(Production<? extends T>... productions) {
    return longest(Arrays.asList(productions), end -> true);
  }

  /** The same among those that end where the test allows it. */
  <T> Optional<T> longest(
      List<? extends Production<? extends T>> productions, Predicate<Cursor> allowed) {
    int start = at;
    int farthest = start;
    Optional<T> best = Optional.empty();
    for (Production<? extends T> production : productions) {
      at = start;
      Optional<? extends T> read = production.read(this);
      if (read.isPresent() && at > farthest && allowed.test(this)) {
        farthest = at;
        best = Optional.of(read.get());
      }
    }
    at = farthest;
    return best;
  }
}
