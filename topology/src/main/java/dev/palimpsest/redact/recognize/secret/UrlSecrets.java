package dev.palimpsest.redact.recognize.secret;

import dev.palimpsest.redact.EntityType;
import dev.palimpsest.redact.Recognizer;
import java.util.List;

/** Secrets inside addresses: user information (RFC 3986), signatures and tokens in queries. */
final class UrlSecrets {
  private static final String SIGNED =
      "x-amz-(?:signature|credential|security-token)|x-goog-(?:signature|credential)|"
          + "sig(?:nature)?+|(?:access_|id_|refresh_|auth_|api_|sas_|csrf_)?+token|api_?key|apikey|"
          + "auth(?:key)?+|key|code|state|secret|client_secret|pass(?:word|wd)?+|pwd|"
          + "session_?(?:id|token)?+|sid|jwt|otp|ticket|invite|reset";

  private UrlSecrets() {}

  static List<Recognizer> recognizers() {
    return List.of(
        Secret.form(
            EntityType.URL_CREDENTIALS,
            "(?<![A-Za-z0-9+.-])[A-Za-z][A-Za-z0-9+.-]{1,30}+://(?<v>[^\\s/@:\"'<>]{0,128}+:(?![^\\s/@]{0,256}\\}@|\\*+@)[^\\s/\"'<>]{1,256})@(?=[\\w\\[])",
            "://"),
        Secret.form(
            EntityType.URL_CREDENTIALS,
            "://(?<v>(?=[A-Za-z_-]{0,100}+\\d)[A-Za-z0-9_-]{16,200}+)@(?=[\\w\\[])",
            "://"),
        Secret.form(
            EntityType.URL_CREDENTIALS,
            "(?i)(?<=[?&;#])(?:" + SIGNED + ")=(?<v>(?![<${*])[^\\s&#\"'<>;]{6,4000}+)",
            "="));
  }
}
