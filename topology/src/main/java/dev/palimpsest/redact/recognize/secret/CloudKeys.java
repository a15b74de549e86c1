package dev.palimpsest.redact.recognize.secret;

import dev.palimpsest.redact.EntityType;
import dev.palimpsest.redact.Recognizer;
import java.util.List;

/** Keys of the large clouds, by the formats in their documentation. */
final class CloudKeys {
  private CloudKeys() {}

  static List<Recognizer> recognizers() {
    return List.of(
        Secret.key("(?:AKIA|ASIA|ABIA|ACCA)", "[A-Z0-9]{16}", "akia", "asia", "abia", "acca"),
        Secret.named(
            "(?:aws|amazon|secret[ _-]?access[ _-]?key|secretaccesskey)",
            "(?=[A-Za-z/+]{0,39}\\d)[A-Za-z0-9/+]{40}",
            "aws",
            "amazon",
            "secret"),
        Secret.form(
            EntityType.API_KEY,
            "(?<![A-Za-z0-9/+])(?:FwoGZXIvYXdz|IQoJb3JpZ2lu|FQoGZXIvYXdz)[A-Za-z0-9/+=]{50,3000}+",
            "fwogzxivyxdz",
            "iqojb3jpz2lu",
            "fqogzxivyxdz"),
        Secret.key("AIza", "[A-Za-z0-9_-]{35}", "aiza"),
        Secret.key("GOCSPX-", "[A-Za-z0-9_-]{20,40}+", "gocspx-"),
        Secret.key("ya29\\.", "[A-Za-z0-9_-]{20,1000}+", "ya29."),
        Secret.key("1//0", "[A-Za-z0-9_-]{30,200}+", "1//0"),
        Secret.form(
            EntityType.API_KEY,
            "(?i)(?:AccountKey|SharedAccessKey|SharedSecretValue)=(?<v>[A-Za-z0-9+/]{32,120}+={0,2}+)",
            "accountkey=",
            "sharedaccesskey=",
            "sharedsecretvalue="),
        Secret.form(
            EntityType.API_KEY,
            "(?<![A-Za-z0-9_~.-])[A-Za-z0-9_~.-]{3}[78]Q~[A-Za-z0-9_~.-]{31,34}+",
            "7q~",
            "8q~"),
        Secret.key("LTAI", "[A-Za-z0-9]{12,24}+", "ltai"),
        Secret.key("AKID", "[A-Za-z0-9]{32}", "akid"),
        Secret.key("do[oprt]_v1_", "[0-9a-f]{64}", "_v1_"));
  }
}
