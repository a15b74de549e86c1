package dev.palimpsest.redact.recognize.secret;

import dev.palimpsest.redact.EntityType;
import dev.palimpsest.redact.Recognizer;
import java.util.List;

/** What headers of HTTP carry to prove who asks (RFC 9110, RFC 6265), and curl's option for it. */
final class Headers {
  private Headers() {}

  static List<Recognizer> recognizers() {
    return List.of(
        Secret.form(
            EntityType.AUTHORIZATION,
            "(?i)authorization[\"']?+ ?+[:=] ?+[\"'`]?+(?:(?:bearer|basic|token|digest|apikey|negotiate|ssws|aws4-hmac-sha256) ++)?+"
                + "(?<v>(?![<${\\[(*])(?=[^\\s\"'`]{0,200}?[\\d=._/+-]|[A-Za-z]{10})[^\\s\"'`<>]{6,8000}+)",
            "authorization"),
        Secret.form(
            EntityType.AUTHORIZATION,
            "(?i)(?<!\\w)(?:bearer|basic) (?<v>(?=[A-Za-z._~+/=-]{0,200}?\\d)[A-Za-z0-9._~+/=-]{16,8000}+)",
            "bearer ",
            "basic "),
        Secret.form(
            EntityType.AUTHORIZATION,
            "(?i)(?<![\\w])(?:set-)?+cookie: ?+(?<v>[\\w.-]{1,64}+=[^\\r\\n\"]{4,4000}+)",
            "cookie:"),
        Secret.form(
            EntityType.AUTHORIZATION,
            "(?<!\\S)(?:-u|--user)[ =][\"']?+(?<v>[^\\s:\"']{1,64}+:[^\\s\"']{1,128}+)",
            "curl",
            "wget"));
  }
}
