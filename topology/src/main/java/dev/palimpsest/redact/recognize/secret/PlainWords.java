package dev.palimpsest.redact.recognize.secret;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What stands behind "the password is" without being one. */
final class PlainWords {
  private static final Set<String> SAID_OF_PASSWORDS =
      new HashSet<>(
          Arrays.asList(
              ("a about above accepted active again all already also always an and any are as asked at available bad "
                      + "based be because been before being below better between blank but by can case changed clearly compromised "
                      + "considered correct crucial current currently definitely denied different difficult disabled displayed done "
                      + "easy either empty enabled encrypted enough entered essential exactly expired expiring expires fine first "
                      + "for forgotten free from generated given going gone good great hard has hashed have here hidden how i if "
                      + "important in incorrect insecure invalid it its just kept known leaked like likely listed locked long longer "
                      + "lost made managed mandatory masked maybe me mine missing more most much must my necessary need needed never "
                      + "new no none not nothing now null obvious of off often ok okay old on once one only optional or our out "
                      + "over own part plain please pretty private probably protected public quite random rather really rejected "
                      + "required requested reset revoked right safe same saved secret secure see sent set shared short should shown "
                      + "simple simply so some something somewhere still stored strong stronger such supposed taken that the their "
                      + "them then there they this to too true false typed undefined unique unknown up updated used useful usually "
                      + "valid very visible was we weak weaker what when where which who why will with without working would wrong "
                      + "written yes yet you your string text number field type input value manager policy prompt optional "
                      + "falsch richtig abgelaufen nicht ungültig erforderlich zu der die das ein eine mein dein ihr noch "
                      + "incorrecte expiré requis trop le la un une pas incorrecta obligatoria el una no muy requerida "
                      + "sbagliata scaduta la il non è errata verkeerd niet")
                  .split(" ")));
  private static final Pattern CODE =
      Pattern.compile(
          "[\\w.]{1,80}\\(.*|\\$?\\{.*|\\$\\(.*|%[sd({].*|\\[.*|\\*{3,}.*|[xX•.…_-]{3,}|process\\.env.*|os\\.environ.*|"
              + "(?:self|this|config|settings|request|req|args|params|env)\\..*|https?://.*|(?:String|str|int|bool|Optional).{0,20}",
          Pattern.DOTALL);

  private PlainWords() {}

  static boolean unlikelyPassword(String value) {
    return SAID_OF_PASSWORDS.contains(value.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}].*$", ""))
            && value.chars().noneMatch(Character::isDigit)
        || code(value);
  }

  /** In quotation marks a password may be a phrase, but hardly a sentence. */
  static boolean unlikelyPhrase(String value) {
    return code(value) || value.indexOf(' ') > 0 && value.length() > 64;
  }

  /** A call, a placeholder or a reference in program text. */
  static boolean code(String value) {
    return value.chars().noneMatch(Character::isLetterOrDigit) || CODE.matcher(value).matches();
  }
}
