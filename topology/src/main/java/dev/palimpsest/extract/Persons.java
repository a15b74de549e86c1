package dev.palimpsest.extract;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names the person whom words are about, in relation to their author. */
final class Persons {
  static final String SOMEBODY = "somebody";
  private static final Pattern RELATION =
      Pattern.compile(
          "\\b(?:my|our|the)\\s+((?:[\\w-]+\\s+)?(?:mum|mom|mother|dad|father|parents?|sister|brother|son|daughter|kids?|child|wife|husband|partner|girlfriend"
              + "|boyfriend|ex|fianc[eé]e?|grand\\w+|gran|nan|grandad|aunt|uncle|cousin|niece|nephew|in-laws?|\\w+-in-law|friend|mate|neighbou?rs?|flatmate"
              + "|roommate|housemate|landlord|landlady|boss|manager|colleague|coworker|co-worker|teammate|team lead|intern|client|customer|tenant|lodger))\\b"
              + "|\\b(mum|mom|dad|gran|nan)\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern TOKEN = Pattern.compile("\\bPERSON_K\\d+_\\w+");

  private Persons() {}

  static String in(String text) {
    Matcher relation = RELATION.matcher(text);
    if (relation.find()) {
      String named = relation.group(1) == null ? relation.group(2) : relation.group(1);
      return named.toLowerCase(Locale.ROOT);
    }
    Matcher token = TOKEN.matcher(text);
    return token.find() ? token.group() : SOMEBODY;
  }
}
