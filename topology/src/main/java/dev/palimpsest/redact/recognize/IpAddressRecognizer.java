package dev.palimpsest.redact.recognize;

import dev.palimpsest.redact.EntityType;
import dev.palimpsest.redact.Gate;
import dev.palimpsest.redact.Recognizer;
import dev.palimpsest.redact.Scan;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds IPv4 addresses, with a prefix length where one stands behind; no versions of software. */
final class IpAddressRecognizer implements Recognizer {
  private static final Gate GATE = Gate.character('.').andDigits(4);
  private static final String OCTET = "(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)";
  private static final Sought ADDRESS =
      Sought.of(
          Pattern.compile(
              "(?<![\\w:]|[\\w:][.-])(?:"
                  + OCTET
                  + "\\.){3}"
                  + OCTET
                  + "(?!\\w|\\.\\d|-\\d{1,3}\\.)"
                  + "(?:/(?:3[0-2]|[12]?\\d)(?!\\w))?+"));
  private static final Pattern VERSION =
      Pattern.compile(
          "(?:version|release|build|firmware|driver|update|v)\\W{1,3}$", Pattern.CASE_INSENSITIVE);
  private static final int LOOK_BACK = 12;

  @Override
  public Set<EntityType> types() {
    return Set.of(EntityType.IP_ADDRESS);
  }

  @Override
  public Gate gate() {
    return GATE;
  }

  @Override
  public void scan(Scan scan) {
    String text = scan.text();
    Matcher matcher = ADDRESS.matcher(text);
    int from = 0;
    while (ADDRESS.find(matcher, text, from, text.length())) {
      from = matcher.end();
      boolean version =
          VERSION
              .matcher(text)
              .region(Math.max(0, matcher.start() - LOOK_BACK), matcher.start())
              .find();
      scan.report(
          matcher.start(),
          matcher.end(),
          EntityType.IP_ADDRESS,
          version ? 0.3 : 0.95,
          matcher.group());
    }
  }
}
