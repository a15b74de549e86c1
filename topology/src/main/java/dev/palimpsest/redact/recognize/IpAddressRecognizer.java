package dev.palimpsest.redact.recognize;

import dev.palimpsest.redact.EntityType;
import dev.palimpsest.redact.Gate;
import dev.palimpsest.redact.Recognizer;
import dev.palimpsest.redact.Scan;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.validator.routines.InetAddressValidator;

/** Finds IPv4 and IPv6 addresses. */
final class IpAddressRecognizer implements Recognizer {
  private static final int FEWEST_DIGITS = 1;
  private static final Pattern CANDIDATE =
      Pattern.compile(
          "(?<![\\w.:])(?:\\d{1,3}+(?:\\.\\d{1,3}+){3}+(?!\\.?\\d)|[\\p{XDigit}]{0,4}+:(?:[\\p{XDigit}.]{0,15}+:?+){2,16}+)");

  @Override
  public Set<EntityType> types() {
    return Set.of(EntityType.IP_ADDRESS);
  }

  @Override
  public Gate gate() {
    return Gate.digits(FEWEST_DIGITS);
  }

  @Override
  public void scan(Scan scan) {
    String text = scan.text();
    Matcher matcher = CANDIDATE.matcher(text);
    while (matcher.find()) {
      int end = matcher.end();
      while (end > matcher.start() && punctuation(text, end - 1)) {
        end--;
      }
      String address = text.substring(matcher.start(), end);
      if (address.length() > 2 && InetAddressValidator.getInstance().isValid(address)) {
        scan.report(
            matcher.start(), end, EntityType.IP_ADDRESS, 0.95, address.toLowerCase(Locale.ROOT));
      }
    }
  }

  /** A dot or a colon behind an address; two colons belong to it. */
  private static boolean punctuation(String text, int at) {
    char c = text.charAt(at);
    return c == '.' || c == ':' && at > 0 && text.charAt(at - 1) != ':';
  }
}
