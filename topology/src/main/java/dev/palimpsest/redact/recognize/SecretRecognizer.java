package dev.palimpsest.redact.recognize;

import dev.palimpsest.redact.EntityType;
import dev.palimpsest.redact.Gate;
import dev.palimpsest.redact.Recognizer;
import dev.palimpsest.redact.Scan;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds credentials: private keys, signed tokens, vendors' API keys, passwords behind their name or
 * in a URL.
 */
final class SecretRecognizer implements Recognizer {
  private static final int SHORTEST_KEY = 15;

  /** A secret's form; the group {@code s}, where there is one, is the part that must not stay. */
  private record Form(EntityType type, Pattern pattern) {
    Form(EntityType type, String regex) {
      this(type, Pattern.compile(regex));
    }
  }

  private static final List<Form> FORMS =
      List.of(
          new Form(
              EntityType.PRIVATE_KEY,
              "-----BEGIN [A-Z ]{0,20}?PRIVATE KEY-----[A-Za-z0-9+/=\\s:,]{0,8000}+(?:-(?!-)[A-Za-z0-9+/=\\s:,]{0,8000}+){0,20}+(?:-----END [A-Z ]{0,20}?PRIVATE KEY-----|\\z)"),
          new Form(
              EntityType.JWT,
              "(?<![A-Za-z0-9_-])eyJ[A-Za-z0-9_-]{5,4000}+\\.eyJ[A-Za-z0-9_-]{5,8000}+\\.[A-Za-z0-9_-]{0,2000}+"),
          new Form(EntityType.API_KEY, "\\b(?:AKIA|ASIA)[A-Z0-9]{16}\\b"),
          new Form(EntityType.API_KEY, "\\bgh[pousr]_[A-Za-z0-9]{36,255}+"),
          new Form(EntityType.API_KEY, "\\bgithub_pat_[A-Za-z0-9_]{22,255}+"),
          new Form(EntityType.API_KEY, "\\bglpat-[A-Za-z0-9_-]{20,64}+"),
          new Form(EntityType.API_KEY, "\\bxox[abeoprs]-[A-Za-z0-9-]{10,250}+"),
          new Form(EntityType.API_KEY, "\\b[sr]k_(?:live|test)_[A-Za-z0-9]{16,250}+"),
          new Form(EntityType.API_KEY, "\\bsk-[A-Za-z0-9_-]{20,250}+"),
          new Form(EntityType.API_KEY, "\\bAIza[A-Za-z0-9_-]{35}"),
          new Form(EntityType.API_KEY, "\\b(?:npm|hf)_[A-Za-z0-9]{30,64}+"),
          new Form(
              EntityType.URL_CREDENTIALS,
              "\\b[a-z][a-z0-9+.-]{1,20}+://(?<s>[^\\s/@:]{1,128}+:[^\\s/@]{1,256}+)@"),
          new Form(
              EntityType.PASSWORD,
              "(?i)\\b(?:password|passwd|passphrase|pwd|api[_ -]?key|secret|access[_ -]?token)\\b(?:\\s{0,3}+(?:[:=]|is)\\s{0,3}+)[\"'`]?+(?<s>(?=[^\\s\"'`]{0,255}?[\\d!#$%&*+?@^~_-])[^\\s\"'`]{6,256}+)"));

  @Override
  public Set<EntityType> types() {
    return EnumSet.of(
        EntityType.PRIVATE_KEY,
        EntityType.JWT,
        EntityType.API_KEY,
        EntityType.PASSWORD,
        EntityType.URL_CREDENTIALS);
  }

  @Override
  public Gate gate() {
    return Gate.OPEN;
  }

  @Override
  public void scan(Scan scan) {
    String text = scan.text();
    for (Form form : FORMS) {
      Matcher matcher = form.pattern().matcher(text);
      boolean part = form.pattern().namedGroups().containsKey("s");
      while (matcher.find()) {
        int start = part ? matcher.start("s") : matcher.start();
        int end = part ? matcher.end("s") : matcher.end();
        scan.report(start, end, form.type(), 1.0, "");
      }
    }
  }
}
