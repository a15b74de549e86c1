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
 * Finds addresses of the web: with a scheme, or a host name under a domain that exists. File names,
 * names of program text and words run together are none.
 */
final class UrlRecognizer implements Recognizer {
  private static final Gate GATE = Gate.character('.');
  private static final String REST = "(?::\\d{2,5}+)?+(?:[/?#][^\\s<>\"`|\\\\^{}、。，】》]{0,2000}+)?+";
  private static final String LABELS = "(?:[\\p{L}\\p{N}](?:[\\p{L}\\p{N}_-]{0,62}+)\\.){1,8}";
  private static final Pattern SCHEME =
      Pattern.compile(
          "(?i)(?<![\\w])(?:https?|ftps?|wss?|sftp)://(?:[^\\s/@:]{1,64}+(?::[^\\s/@]{0,64}+)?+@)?+"
              + "(?<host>\\[[\\p{XDigit}:.]{2,45}+\\]|(?:\\d{1,3}+\\.){3}\\d{1,3}+|localhost|"
              + LABELS
              + "(?<top>xn--[\\p{Alnum}-]{2,59}+|\\p{L}{2,24}+))(?![\\p{L}\\p{N}])"
              + REST);
  private static final Sought BARE =
      Sought.of(
          Pattern.compile(
              "(?<![\\p{L}\\p{N}_@./\\\\$-])(?<labels>"
                  + LABELS
                  + ")(?<top>xn--[\\p{Alnum}-]{2,59}+|\\p{L}{2,24}+)"
                  + "(?![\\p{L}\\p{N}_@(\\[=]|[-.]\\w)"
                  + REST));

  @Override
  public Set<EntityType> types() {
    return Set.of(EntityType.URL);
  }

  @Override
  public Gate gate() {
    return GATE;
  }

  @Override
  public void scan(Scan scan) {
    String text = scan.text();
    if (text.contains("://")) {
      Matcher matcher = SCHEME.matcher(text);
      while (matcher.find()) {
        if (matcher.group("top") == null || TopLevel.known(matcher.group("top"))) {
          report(scan, matcher, 0.95);
        }
      }
    }
    bare(scan);
  }

  private static void bare(Scan scan) {
    String text = scan.text();
    Matcher matcher = BARE.matcher(text);
    int from = 0;
    while (BARE.find(matcher, text, from, text.length())) {
      from = matcher.end();
      String top = matcher.group("top");
      if (TopLevel.known(top) && sameCase(matcher.group("labels"), top)) {
        report(scan, matcher, score(matcher.group("labels"), top.toLowerCase(Locale.ROOT)));
      }
    }
  }

  private static double score(String labels, String top) {
    if (labels.regionMatches(true, 0, "www.", 0, 4)) {
      return 0.9;
    }
    boolean several = labels.indexOf('.') < labels.length() - 1;
    boolean distinctive = TopLevel.distinctive(top) && !TopLevel.file(top) && labels.length() > 2;
    return distinctive ? 0.6 : several && !TopLevel.file(top) && labels.length() > 5 ? 0.5 : 0.3;
  }

  /** "over.Then" are two sentences. */
  private static boolean sameCase(String labels, String top) {
    boolean lower = top.equals(top.toLowerCase(Locale.ROOT));
    boolean upper =
        top.equals(top.toUpperCase(Locale.ROOT)) && labels.equals(labels.toUpperCase(Locale.ROOT));
    return lower || upper;
  }

  private static void report(Scan scan, Matcher matcher, double score) {
    int end = matcher.end();
    while (end > matcher.end("top") && ".,;:!?)]'*_".indexOf(scan.text().charAt(end - 1)) >= 0) {
      end--;
    }
    String spelling = scan.text().substring(matcher.start(), end);
    scan.report(matcher.start(), end, EntityType.URL, score, spelling.toLowerCase(Locale.ROOT));
  }
}
