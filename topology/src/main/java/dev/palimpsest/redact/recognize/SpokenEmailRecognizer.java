package dev.palimpsest.redact.recognize;

import dev.palimpsest.redact.EntityType;
import dev.palimpsest.redact.Gate;
import dev.palimpsest.redact.Recognizer;
import dev.palimpsest.redact.Scan;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds e-mail addresses as people spell them out: {@code ada at lovelace dot dev}, {@code name
 * [at] host.org}. A bare "at" needs a spoken dot behind it, and the last word a real domain.
 */
final class SpokenEmailRecognizer implements Recognizer {
  private static final Gate GATE =
      Gate.literals(
          " dot ", "[dot]", "(dot)", "{dot}", " punkt ", "(punkt)", "[punkt]", " punto ", "[at]",
          "(at)", "{at}", "<at>", "[ at ]", "( at )", "(ät)", "[ät]", "(@)", "[@]", "arroba");
  private static final String DOT =
      "(?: ?+[\\[({<] ?+(?:dot|punkt|punto|point) ?+[\\])}>] ?+| (?:dot|punkt|punto) )";
  private static final String WORD = "[\\p{Alnum}_+-]{1,40}+";
  private static final Pattern AT =
      Pattern.compile(
          "(?<![\\w.@-])(?<local>"
              + WORD
              + "(?:(?:\\.|"
              + DOT
              + ")"
              + WORD
              + "){0,3}+)"
              + "(?:(?<sign> ?+[\\[({<] ?+(?:at|@|ät|arroba) ?+[\\])}>] ?+)| (?:at|ät|arroba) )"
              + "(?<host>"
              + WORD
              + "(?:(?:\\.|"
              + DOT
              + ")"
              + WORD
              + "){0,4}+)",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);
  private static final Pattern SPOKEN_DOT =
      Pattern.compile(DOT, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);

  @Override
  public Set<EntityType> types() {
    return Set.of(EntityType.EMAIL_ADDRESS);
  }

  @Override
  public Gate gate() {
    return GATE;
  }

  @Override
  public void scan(Scan scan) {
    Matcher matcher = AT.matcher(scan.text());
    int from = 0;
    while (matcher.find(from)) {
      String host = dotted(matcher.group("host"));
      String spokenHost = matcher.group("host");
      boolean marked = matcher.start("sign") >= 0 || !spokenHost.contains(".");
      String top = host.substring(host.lastIndexOf('.') + 1);
      if (marked && host.contains(".") && TopLevel.known(top)) {
        String canonical = (dotted(matcher.group("local")) + "@" + host).toLowerCase(Locale.ROOT);
        scan.report(matcher.start(), matcher.end(), EntityType.EMAIL_ADDRESS, 0.85, canonical);
        from = matcher.end();
      } else {
        from = Math.max(matcher.end("local"), matcher.start() + 1);
      }
    }
  }

  private static String dotted(String spelling) {
    return SPOKEN_DOT.matcher(spelling).replaceAll(".");
  }
}
