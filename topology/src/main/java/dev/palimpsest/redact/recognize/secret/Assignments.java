package dev.palimpsest.redact.recognize.secret;

import dev.palimpsest.redact.EntityType;
import dev.palimpsest.redact.Recognizer;
import dev.palimpsest.redact.check.Check;
import dev.palimpsest.redact.recognize.Form;
import java.util.List;

/** Passwords and keys behind their names: in prose, in settings, in program text. */
final class Assignments {
  private static final double SURE = 0.9;
  private static final String PASSWORD =
      "pass(?:[ _-]?word|wd|[ _-]?phrase|[ _-]?code)|pwd|pw|passwort|kennwort|mot de passe|mdp|"
          + "contraseña|clave|senha|palavra-passe|wachtwoord|lösenord|salasana|adgangskode|passord|"
          + "hasło|jelszó|heslo|parola|пароль|密码|密碼|パスワード|비밀번호";
  private static final String KEY =
      "(?:client|app|shared|signing|webhook|consumer|encryption|master)[ _-]?(?:secret|key)|secret(?:[ _-]?key)?+|"
          + "(?:api|access|auth|secret|private|account|license|bot|personal access|refresh|session|bearer)[ _-]?(?:key|token)|"
          + "apikey|token|credentials?+";
  private static final String IS = "(?:is|was|ist|lautet|war|est|es|era|è|é|jest|är|er|on)";
  private static final String FOR =
      "(?: (?:for|to|of|on|für|pour|para|per|do) [^\\n.:=\"]{1,40}?)??";
  private static final String QUOTE = "[\"'`“”‘’«„]";
  private static final String VALUE =
      "(?:" + QUOTE + "(?<v>[^\\s\"'`“”‘’«»][^\\n\"`“”«»]{1,127}?)" + QUOTE + "(?!\\w))";
  private static final String OPEN_VALUE = QUOTE + "?+(?<v>[^\\s\"'`“”‘’«»„<>;]{3,256}+)";

  private Assignments() {}

  static List<Recognizer> recognizers() {
    String named = "(?iu)(?<![\\p{L}])(?:" + PASSWORD + ")" + FOR + "[\"']?+";
    String sign = "\\s{0,2}+(?:[:=：]|=>)\\s{0,3}+";
    String verb = " " + IS + "(?: (?:now|still|just|currently|jetzt))?+:?+ ";
    String key = "(?iu)(?:(?<![\\p{L}])|(?<=[a-z_-]))(?:" + KEY + ")[\"']?+";
    return List.of(
        password(named + "(?:" + sign + "|" + verb + ")" + VALUE, PlainWords::unlikelyPhrase),
        password(named + sign + OPEN_VALUE, PlainWords::unlikelyPassword),
        password(named + verb + OPEN_VALUE, PlainWords::unlikelyPassword),
        password("(?iu)(?<![\\p{L}])pass[:=] ?+" + OPEN_VALUE, PlainWords::unlikelyPassword),
        key(key + "(?:" + sign + "|" + verb + ")" + OPEN_VALUE));
  }

  private static Form password(String regex, java.util.function.Predicate<String> unlikely) {
    return Secret.form(
            EntityType.PASSWORD,
            trimmed(regex),
            "pass",
            "pwd",
            "pw",
            "kennwort",
            "mdp",
            "contrase",
            "clave",
            "senha",
            "wachtwoord",
            "lösenord",
            "salasana",
            "adgangskode",
            "hasło",
            "jelszó",
            "heslo",
            "parola",
            "пароль",
            "密码",
            "密碼",
            "パスワード",
            "비밀번호")
        .check(value -> Check.Result.of(!unlikely.test(value)), SURE);
  }

  private static Form key(String regex) {
    return Secret.form(EntityType.API_KEY, trimmed(regex), "secret", "key", "token", "credential")
        .check(value -> Check.Result.of(Entropy.telling(value)), SURE);
  }

  /** Without the punctuation of the sentence around the value. */
  private static String trimmed(String regex) {
    return regex.replace("{3,256}+)", "{2,255}[^\\s\"'`“”‘’«»„<>.,;:?)\\]}。，])");
  }
}
