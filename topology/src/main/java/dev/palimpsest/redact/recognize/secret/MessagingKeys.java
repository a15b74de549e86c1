package dev.palimpsest.redact.recognize.secret;

import dev.palimpsest.redact.EntityType;
import dev.palimpsest.redact.Gate;
import dev.palimpsest.redact.Recognizer;
import java.util.List;

/** Keys of chat, mail and telephone services, and their webhook addresses. */
final class MessagingKeys {
  private MessagingKeys() {}

  static List<Recognizer> recognizers() {
    return List.of(
        Secret.key("xox[abceoprs]-", "[A-Za-z0-9-]{10,250}+", "xox"),
        Secret.key("xapp-", "\\d-[A-Za-z0-9-]{20,250}+", "xapp-"),
        Secret.form(
            EntityType.API_KEY,
            "(?i)hooks\\.slack\\.com/(?:services|workflows|triggers)/(?<v>[A-Za-z0-9/_-]{20,200}+)",
            "hooks.slack.com"),
        Secret.form(
            EntityType.API_KEY,
            "(?i)discord(?:app)?+\\.com/api/(?:v\\d{1,2}+/)?+webhooks/(?<v>\\d{17,20}+/[\\w-]{40,90}+)",
            "/webhooks/"),
        Secret.form(
                EntityType.API_KEY,
                "(?<![A-Za-z0-9_.-])[MNO][A-Za-z0-9_-]{22,27}+\\.[A-Za-z0-9_-]{6}\\.[A-Za-z0-9_-]{27,45}+(?![A-Za-z0-9_.-])")
            .gate(Gate.character('.').andDigits(3)),
        Secret.form(
                EntityType.API_KEY,
                "(?<![\\w:])(?:bot)?+\\d{8,10}+:[A-Za-z0-9_-]{35}(?![A-Za-z0-9_-])")
            .gate(Gate.character(':').andDigits(8)),
        Secret.form(
            EntityType.API_KEY,
            "(?i)\\.webhook\\.office\\.com/webhookb2/(?<v>[\\w@/-]{60,300}+)",
            "webhookb2"),
        Secret.key("SK", "[0-9a-f]{32}", "sk"),
        Secret.named("twilio", "[0-9a-f]{32}", "twilio"),
        Secret.key("SG\\.", "[A-Za-z0-9_-]{16,32}+\\.[A-Za-z0-9_-]{16,64}+", "sg."),
        Secret.key("key-", "[0-9a-f]{32}", "key-"),
        Secret.named("mailgun", "[0-9a-f]{32}-[0-9a-f]{8}-[0-9a-f]{8}", "mailgun"),
        Secret.key("[0-9a-f]{32}-us", "\\d{1,2}", "-us"));
  }
}
