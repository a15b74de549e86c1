package dev.palimpsest.app;

import dev.palimpsest.redact.Detector;
import dev.palimpsest.redact.Policy;
import dev.palimpsest.redact.Redactor;
import dev.palimpsest.redact.token.Keys;
import dev.palimpsest.redact.token.Tokens;

/** Names a user as redacted turns do: an id that is an address by its token. */
public final class SubjectNames {
  private SubjectNames() {}

  public static String of(Keys keys, String tenant, String user) {
    return new Redactor(Detector.installed(), new Tokens(keys))
        .redactId(user, Policy.shipped(tenant))
        .text();
  }
}
