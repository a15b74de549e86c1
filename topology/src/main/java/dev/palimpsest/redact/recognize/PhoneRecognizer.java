package dev.palimpsest.redact.recognize;

import dev.palimpsest.redact.EntityType;
import dev.palimpsest.redact.Gate;
import dev.palimpsest.redact.Recognizer;
import dev.palimpsest.redact.Scan;
import dev.palimpsest.redact.Words;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds phone numbers: a candidate pattern first, then what its shape, its numbering plan and the
 * words around it say together. No number's judgement depends on another number.
 */
final class PhoneRecognizer implements Recognizer {
  private static final Gate GATE = Gate.digits(5);
  private static final int SHORTEST = 7;
  private static final int LONGEST = 15;
  private static final int CHARACTERS_PER_TRY = 8;
  private static final Sought CANDIDATE =
      Sought.of(
          Pattern.compile(
              "(?<![\\w+,]|[\\w][./-])(?:\\+ ?+)?+(?:\\(\\+?+\\d{1,5}+\\)|\\d)(?:[ .()/-]{0,3}+\\d){6,16}"
                  + "(?: ?+(?:x|ext\\.?+|extension|#|Durchwahl|poste) ?+\\d{1,6}+)?+(?![\\w]|-\\w|[.,:]\\d)"));
  private static final Pattern MASKED =
      Pattern.compile("(?<![\\w*])\\+?+\\d[\\d -]{1,8}+[*•]{3,8}+\\d{2,4}+(?![\\w*])");

  @Override
  public Set<EntityType> types() {
    return Set.of(EntityType.PHONE_NUMBER);
  }

  @Override
  public Gate gate() {
    return GATE;
  }

  @Override
  public Words words() {
    return PhoneContext.ALL;
  }

  @Override
  public void scan(Scan scan) {
    PhoneContext context = new PhoneContext(scan);
    PhonePlans plans = new PhonePlans();
    NumberRuns.scan(
        scan.text(),
        CANDIDATE,
        CHARACTERS_PER_TRY,
        (start, end) -> accepts(scan, context, plans, start, end));
    if (scan.text().contains("***") || scan.text().contains("•••")) {
      masked(scan, context);
    }
  }

  private static boolean accepts(
      Scan scan, PhoneContext context, PhonePlans plans, int start, int end) {
    String spelling = scan.text().substring(start, end);
    int digits = PhoneShape.digits(spelling);
    if (digits < SHORTEST || digits > LONGEST + 6 || PhoneShape.other(spelling)) {
      return false;
    }
    if (PhoneContext.measured(scan.text(), start, end)) {
      return false;
    }
    PhoneContext.Sign sign = context.sign(start, end);
    double score = PhoneShape.score(spelling, sign, plans);
    if (score <= 0 || score < scan.floor(EntityType.PHONE_NUMBER)) {
      return false;
    }
    scan.report(start, end, EntityType.PHONE_NUMBER, score, plans.canonical(spelling));
    return true;
  }

  private static void masked(Scan scan, PhoneContext context) {
    Matcher matcher = MASKED.matcher(scan.text());
    while (matcher.find()) {
      boolean announced =
          context.sign(matcher.start(), matcher.end()) == PhoneContext.Sign.ANNOUNCED;
      scan.report(
          matcher.start(),
          matcher.end(),
          EntityType.PHONE_NUMBER,
          announced ? 0.7 : 0.3,
          matcher.group());
    }
  }
}
