package dev.palimpsest.redact.recognize.secret;

import dev.palimpsest.redact.EntityType;
import dev.palimpsest.redact.Gate;
import dev.palimpsest.redact.Recognizer;
import dev.palimpsest.redact.recognize.Alternatives;
import dev.palimpsest.redact.recognize.Form;
import java.util.List;
import java.util.Set;

/** Codes that prove once who somebody is, and PINs: only behind or before the words that say so. */
final class OneTimeCodes {
  private static final String KIND =
      Alternatives.grouped(
          "(?:verification|verify|security|log-?in|sign-?in|one[- ]time|authenticat(?:ion|or)|authori[sz]ation|access|"
              + "activation|unlock|confirmation|otp|2fa|mfa|two[- ]factor|sms|whatsapp|google|apple id|bestätigungs|sicherheits|"
              + "freischalt|einmal)");
  private static final String CODE =
      "(?:(?:"
          + KIND
          + "[ -]?){1,3}(?:code|passcode|password|pin|number|token|key)s?+|otp|passcode|tan|"
          + "(?:your|my|the|ihr|dein|votre|su|tu) code|code de (?:vérification|sécurité|confirmation)|"
          + "código de (?:verificación|seguridad|acceso|verificação)|codice di (?:verifica|sicurezza|conferma)|"
          + "verificatiecode|kod weryfikacyjny|验证码|驗證碼|認証コード|인증번호)";
  private static final String VALUE =
      "(?<v>(?:[A-Z]{1,3}-)?+\\d{3}[ -]\\d{3}(?!\\d)|(?:[A-Z]{1,3}-)?+\\d{4,8}+)(?![\\w]|[.,:/-]\\d)";
  private static final String BETWEEN =
      "(?:[ ,]?+(?:is|for [\\p{L}.]{2,20}+(?: [\\p{L}.]{2,20}+){0,2}?|ist|lautet|est|es|è|为|是|[:=：#(]|-)){0,3}?[\\s\"'*]{0,3}+";

  /** Characters before the word that is in each of them. */
  private static final int REACH = 128;

  private OneTimeCodes() {}

  static List<Recognizer> recognizers() {
    return List.of(
        code("(?iu)(?<!\\p{L})" + CODE + BETWEEN + VALUE),
        code(
            "(?iu)(?<![\\w.,-])"
                + VALUE
                + " (?:is|as|ist|est|es) (?:your|the|ihr|dein|votre|su|tu) [\\p{L} -]{0,40}?(?:code|otp|passcode|pin|tan|código|codice)(?!\\p{L})"),
        Form.of(
                EntityType.PIN,
                java.util.regex.Pattern.compile(
                    "(?iu)(?<![\\p{L}-])pin(?:[ -]?(?:code|number|nummer|nr\\.?))?+(?: (?:for|to|of|on) [^\\n.:=\\d]{1,30}?)??"
                        + "(?: ?+[:=#] ?+| (?:is|was|ist|est|es|è)(?: now)?+:? | )(?<v>\\d{4,8}+|\\d{3} \\d{3})(?![\\w]|[.,:/-]\\d)"))
            .score(0.85)
            .gate(Gate.literals("pin").andDigits(4))
            .canonical(value -> ""));
  }

  private static Form code(String regex) {
    return Secret.form(EntityType.ONE_TIME_CODE, regex)
        .score(0.85)
        .gate(Gate.digits(4))
        .around(
            Set.of(
                "code",
                "otp",
                "tan",
                "pin",
                "2fa",
                "mfa",
                "one-time",
                "one time",
                "token",
                "password",
                "código",
                "codice",
                "kod wery",
                "验证码",
                "驗證碼",
                "認証コード",
                "인증번호",
                "verification"),
            REACH);
  }
}
