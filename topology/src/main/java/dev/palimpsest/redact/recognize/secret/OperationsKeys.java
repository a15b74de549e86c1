package dev.palimpsest.redact.recognize.secret;

import dev.palimpsest.redact.EntityType;
import dev.palimpsest.redact.Recognizer;
import java.util.List;

/** Keys of monitoring, secret stores and identity services. */
final class OperationsKeys {
  private OperationsKeys() {}

  static List<Recognizer> recognizers() {
    return List.of(
        Secret.key("hv[sbr]\\.", "[A-Za-z0-9_-]{20,300}+", "hvs.", "hvb.", "hvr."),
        Secret.named("vault", "s\\.[A-Za-z0-9]{24}", "vault"),
        Secret.key("[A-Za-z0-9]{14}\\.atlasv1\\.", "[A-Za-z0-9_=-]{60,70}+", ".atlasv1."),
        Secret.named(
            "(?:datadog|dd[_-](?:api|app))",
            "[0-9a-f]{32}(?:[0-9a-f]{8})?+",
            "datadog",
            "dd_",
            "dd-"),
        Secret.key("glsa_", "[A-Za-z0-9]{32}_[0-9A-Fa-f]{8}", "glsa_"),
        Secret.key("glc_", "[A-Za-z0-9+/]{32,400}+={0,3}+", "glc_"),
        Secret.key("sntrys_", "[A-Za-z0-9+/=_-]{30,400}+", "sntrys_"),
        Secret.key("sntryu_", "[0-9a-f]{64}", "sntryu_"),
        Secret.form(
            EntityType.URL_CREDENTIALS,
            "://(?<v>[0-9a-f]{32}(?::[0-9a-f]{32})?+)@[\\w.-]{0,60}+",
            "sentry"),
        Secret.named("(?:okta|ssws)", "00[A-Za-z0-9_-]{40}", "okta", "ssws"),
        Secret.key("dp\\.(?:pt|st|ct|sa|scim|audit)\\.", "[A-Za-z0-9.]{40,64}+", "dp."),
        Secret.key("NR(?:AK|JS|II)-", "[A-Za-z0-9]{19,42}+", "nrak-", "nrjs-", "nrii-"),
        Secret.key("HRKU-", "[A-Za-z0-9_-]{36,64}+", "hrku-"),
        Secret.key("pul-", "[0-9a-f]{40}", "pul-"));
  }
}
