package dev.palimpsest.redact;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds what one of a tenant's own patterns, or its list of words, names. */
final class OwnRecognizer implements Recognizer {
  private final Pattern pattern;
  private final double score;

  private OwnRecognizer(Pattern pattern, double score) {
    this.pattern = pattern;
    this.score = score;
  }

  static Recognizer of(OwnPattern own) {
    return new OwnRecognizer(own.compiled(), own.score());
  }

  /** Each of these words, whatever its case, where it is not part of a longer one. */
  static Recognizer of(Set<String> words) {
    String any = words.stream().sorted().map(Pattern::quote).collect(Collectors.joining("|"));
    return new OwnRecognizer(Pattern.compile("(?i)" + any), 1.0);
  }

  @Override
  public Set<EntityType> types() {
    return Set.of(EntityType.CUSTOM);
  }

  @Override
  public Gate gate() {
    return Gate.OPEN;
  }

  @Override
  public void scan(Scan scan) {
    String text = scan.text();
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      scan.work(matcher.end() - matcher.start());
      if (whole(text, matcher.start(), matcher.end())) {
        String canonical = matcher.group().toLowerCase(Locale.ROOT);
        scan.report(matcher.start(), matcher.end(), EntityType.CUSTOM, score, canonical);
      }
    }
  }

  private static boolean whole(String text, int start, int end) {
    return (start == 0 || !joined(text, start - 1))
        && (end == text.length() || !joined(text, end - 1));
  }

  private static boolean joined(String text, int at) {
    return Character.isLetterOrDigit(text.charAt(at))
        && Character.isLetterOrDigit(text.charAt(at + 1));
  }
}
