package dev.palimpsest.app;

import dev.palimpsest.redact.Detector;
import dev.palimpsest.redact.EntityType;
import dev.palimpsest.redact.ParticipantRecognizer;
import dev.palimpsest.redact.Passage;
import dev.palimpsest.redact.Policy;
import dev.palimpsest.redact.Redactor;
import dev.palimpsest.redact.token.Keys;
import dev.palimpsest.redact.token.Tokens;
import dev.palimpsest.retrieve.Question;
import dev.palimpsest.retrieve.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes questions safe and answerable: personal values become the tokens that the index holds.
 * Which words of a question are names is not known here, so the token of every capitalised word and
 * pair is searched for beside it.
 */
public final class Questions {
  private static final Pattern CAPITALISED =
      Pattern.compile("\\p{Lu}[\\p{L}\\p{M}'’-]+(?:\\s+\\p{Lu}[\\p{L}\\p{M}'’-]+)?+");

  private final Tokens tokens;
  private final Redactor redactor;

  public Questions(Keys keys) {
    tokens = new Tokens(keys);
    redactor = new Redactor(Detector.installed(), tokens);
  }

  /**
   * A question as it may be asked: without personal values.
   *
   * @param neighbours how many turns before and after each hit come along
   */
  public Question about(Scope scope, String text, int size, int neighbours) {
    String redacted = redacted(scope.tenant(), text);
    List<String> names = new ArrayList<>(names(scope.tenant(), text));
    names.addAll(Tokens.in(redacted));
    String words = Tokens.without(redacted);
    return new Question(scope, words, names, size, neighbours);
  }

  /** The id of a user or conversation as the index holds it: names may well be ids. */
  public String id(String tenant, String id) {
    return redactor.redactId(id, Policy.shipped(tenant)).text();
  }

  /** A text with tokens for its personal values. */
  public String redacted(String tenant, String text) {
    return redactor.redact(Passage.of(text), Policy.shipped(tenant)).text();
  }

  /** Each name as it stands and folded, as a user id may be one, and its token. */
  private List<String> names(String tenant, String text) {
    List<String> names = new ArrayList<>();
    Matcher matcher = CAPITALISED.matcher(text);
    while (matcher.find()) {
      add(names, tenant, matcher.group());
      if (matcher.group().contains(" ")) {
        List.of(matcher.group().split("\\s+")).forEach(word -> add(names, tenant, word));
      }
    }
    return names;
  }

  private void add(List<String> names, String tenant, String word) {
    String name = word.replaceFirst("['’]s?$", "");
    String folded = ParticipantRecognizer.fold(name);
    names.add(name);
    names.add(folded);
    names.add(tokens.token(tenant, EntityType.PERSON, folded));
    names.addAll(tokens.aliases(tenant, EntityType.PERSON, folded));
  }
}
