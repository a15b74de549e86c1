package dev.palimpsest.redact.recognize;

import dev.palimpsest.redact.EntityType;
import dev.palimpsest.redact.Gate;
import dev.palimpsest.redact.Recognizer;
import dev.palimpsest.redact.Scan;
import dev.palimpsest.redact.Words;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds IPv6 addresses in all the forms of RFC 4291 and RFC 4007: shortened, with an IPv4 tail, a
 * zone, a prefix length. Names such as {@code a::b} in program text are no addresses.
 */
final class Ipv6Recognizer implements Recognizer {
  private static final Gate GATE = Gate.character(':');
  private static final Words ADDRESS =
      Words.of("ip", "ipv6", "address", "loopback", "unspecified", "host", "server", "subnet");
  private static final Sought CANDIDATE =
      Sought.of(Pattern.compile("(?<![\\w.:])(?:\\p{XDigit}{1,4}+:|::)[\\p{XDigit}:.]{0,45}+"));
  private static final Pattern TAIL =
      Pattern.compile("(?:%[\\w.-]{1,15})?+(?:/(?:12[0-8]|1[01]\\d|[1-9]?\\d)(?!\\w))?+");
  private static final int TELLING_DIGITS = 8;

  @Override
  public Set<EntityType> types() {
    return Set.of(EntityType.IP_ADDRESS);
  }

  @Override
  public Gate gate() {
    return GATE;
  }

  @Override
  public Words words() {
    return ADDRESS;
  }

  @Override
  public void scan(Scan scan) {
    String text = scan.text();
    Matcher matcher = CANDIDATE.matcher(text);
    int from = 0;
    while (CANDIDATE.find(matcher, text, from, text.length())) {
      from = matcher.end();
      int end = withoutPunctuation(text, matcher.start(), matcher.end());
      String address = text.substring(matcher.start(), end);
      if ((end < text.length() && Character.isLetterOrDigit(text.charAt(end)))
          || !Ipv6.valid(address)) {
        continue;
      }
      double score = score(scan, matcher.start(), end, address);
      Matcher tail = TAIL.matcher(text).region(end, text.length());
      int last = tail.lookingAt() ? tail.end() : end;
      String canonical = address.toLowerCase(Locale.ROOT);
      if (score > 0) {
        scan.report(matcher.start(), last, EntityType.IP_ADDRESS, score, canonical);
      }
    }
  }

  /** A short one of few letters or digits is rather a time, a ratio or a name of program text. */
  private static double score(Scan scan, int start, int end, String address) {
    long digits = address.chars().filter(Character::isDigit).count();
    long letters = address.chars().filter(Character::isLetter).count();
    boolean bare = digits + letters == 0;
    boolean sure =
        digits > 0 && letters > 0 || digits + letters >= TELLING_DIGITS || address.equals("::1");
    if (sure) {
      return 0.95;
    }
    if (letters > 0) {
      return 0;
    }
    boolean alone = bare && !scan.text().substring(Math.max(0, start - 1), start).isBlank();
    return alone && start > 0 ? 0 : scan.near(ADDRESS, start, end) ? 0.65 : 0.3;
  }

  /** Dots and a colon behind an address; two colons belong to it. */
  private static int withoutPunctuation(String text, int start, int end) {
    int to = end;
    while (to > start
        && (text.charAt(to - 1) == '.'
            || text.charAt(to - 1) == ':' && to - 2 >= start && text.charAt(to - 2) != ':')) {
      to--;
    }
    return to;
  }
}
