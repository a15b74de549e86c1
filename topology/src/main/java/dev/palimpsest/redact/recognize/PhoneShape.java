package dev.palimpsest.redact.recognize;

import java.util.regex.Pattern;

/** How sure a phone number's spelling is: its signs, its groups, and whether a plan knows it. */
final class PhoneShape {
  private static final Pattern EXTENSION =
      Pattern.compile(" ?+(?:x|ext\\.?+|extension|#|Durchwahl|poste) ?+\\d{1,6}+$");
  private static final Pattern DATE =
      Pattern.compile(
          "(?:(?:19|20)\\d{2}([-./ ])(?:0?[1-9]|1[0-2])\\1(?:0?[1-9]|[12]\\d|3[01])(?!\\d).*"
              + "|(?:0?[1-9]|[12]\\d|3[01])([-./])(?:0?[1-9]|[12]\\d|3[01])\\2(?:(?:19|20)\\d{2}|\\d{2})(?![\\d]|[-./]).*"
              + "|(?:19|20)\\d{2} ?[-/] ?(?:19|20)\\d{2}"
              + "|(?:19|20)\\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])(?:\\d{4}|\\d{6})?)");
  private static final Pattern ADDRESS_OF_NETWORK = Pattern.compile("\\d{1,3}(?:\\.\\d{1,3}){3}");
  private static final Pattern SSN = Pattern.compile("\\d{3}([- ])\\d{2}\\1\\d{4}");
  private static final Pattern THOUSANDS =
      Pattern.compile("[1-9]\\d{0,2}(?:([ .])\\d{3})(?:\\1\\d{3})*");
  private static final Pattern NORTH_AMERICAN =
      Pattern.compile(
          "(?:(?:\\+|00)?1[ .-]?)?(?:\\([2-9]\\d{2}\\) ?-?|[2-9]\\d{2}[ .-])\\d{3}[ .-]\\d{4}");
  private static final Pattern INTERNATIONAL =
      Pattern.compile("(?:\\(?\\+ ?|00)[1-9][\\d ().\\/-]*");
  private static final Pattern NATIONAL =
      Pattern.compile(
          "(?:\\(0\\d{1,4}\\)|0\\d{1,4})[ ./-]{1,3}\\d{2,8}(?:[ ./-]\\d{2,4}){0,4}|\\(\\d{2,3}\\) ?\\d{3,4}[ -]\\d{3,4}");
  private static final Pattern GROUPED =
      Pattern.compile("\\(?\\d{1,5}\\)?(?:[ ./-]{1,3}\\d{2,6}){1,5}");
  private static final Pattern LONE_DIGITS = Pattern.compile("(?:\\d[ .-]){3,}.*");

  private PhoneShape() {}

  /** How many digits, without an extension. */
  static int digits(String spelling) {
    return Digits.of(main(spelling)).length();
  }

  static String main(String spelling) {
    return EXTENSION.matcher(spelling).replaceFirst("");
  }

  /** Whether it is plainly something else: a date, an address of a network, one digit repeated. */
  static boolean other(String spelling) {
    return DATE.matcher(spelling).matches()
        || ADDRESS_OF_NETWORK.matcher(spelling).matches()
        || SSN.matcher(spelling).matches()
        || unbalanced(spelling)
        || Digits.oneOnly(Digits.of(spelling));
  }

  /**
   * @return 0 for what is no phone number
   */
  static double score(String spelling, PhoneContext.Sign sign, PhonePlans plans) {
    String main = main(spelling);
    boolean extension = main.length() < spelling.length();
    boolean announced = sign == PhoneContext.Sign.ANNOUNCED;
    int digits = Digits.of(main).length();
    if (digits > 15) {
      return 0;
    }
    if (INTERNATIONAL.matcher(main).matches()) {
      return international(main, announced, extension, plans);
    }
    if (digits > 13) {
      return 0;
    }
    if (NORTH_AMERICAN.matcher(main).matches()) {
      boolean valid = plans.valid(main, "US");
      return valid || announced || extension ? 0.9 : sign == PhoneContext.Sign.OTHER ? 0.3 : 0.6;
    }
    if (NATIONAL.matcher(main).matches() && digits >= 8 && digits <= 12) {
      return announced
          ? 0.85
          : plans.validSomewhere(main) && sign == PhoneContext.Sign.NONE ? 0.7 : 0.2;
    }
    if (main.chars().allMatch(Character::isDigit)) {
      return bare(main, sign, plans);
    }
    boolean grouped = GROUPED.matcher(main).matches() && !LONE_DIGITS.matcher(main).matches();
    if (!grouped) {
      return 0;
    }
    return announced ? 0.7 : THOUSANDS.matcher(main).matches() ? 0 : 0.2;
  }

  private static double international(
      String main, boolean announced, boolean extension, PhonePlans plans) {
    if (plans.valid(main, "ZZ")) {
      return 0.95;
    }
    boolean plus = main.indexOf('+') >= 0;
    if (!plus && !announced) {
      return 0;
    }
    return plans.possible(main) || extension ? 0.7 : 0;
  }

  private static double bare(String digits, PhoneContext.Sign sign, PhonePlans plans) {
    boolean announced = sign == PhoneContext.Sign.ANNOUNCED;
    int length = digits.length();
    if (announced) {
      return length <= 12 && !digits.endsWith("000") ? 0.7 : 0;
    }
    if (sign == PhoneContext.Sign.OTHER) {
      return 0;
    }
    boolean american = length == 10 && plans.valid(digits, "US");
    boolean chinese = length == 11 && digits.startsWith("1") && plans.valid(digits, "CN");
    boolean trunk =
        (length == 10 || length == 11) && digits.startsWith("0") && plans.validSomewhere(digits);
    return american || chinese || trunk ? 0.5 : 0;
  }

  private static boolean unbalanced(String spelling) {
    int open = 0;
    for (int i = 0; i < spelling.length(); i++) {
      char c = spelling.charAt(i);
      open += c == '(' ? 1 : c == ')' ? -1 : 0;
      if (open < 0 || open > 1) {
        return true;
      }
    }
    return open != 0;
  }
}
