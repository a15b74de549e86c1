package dev.palimpsest.it.canary;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import java.math.BigInteger;
import java.util.Random;
import org.apache.commons.validator.routines.checkdigit.CheckDigitException;
import org.apache.commons.validator.routines.checkdigit.LuhnCheckDigit;

/** Random values that pass the checks of their issuers. */
final class Values {
  private static final BigInteger NINETY_SEVEN = BigInteger.valueOf(97);
  private static final PhoneNumberUtil PHONES = PhoneNumberUtil.getInstance();

  private final Random random;

  Values(Random random) {
    this.random = random;
  }

  String letters(int count) {
    return text("abcdefghijklmnopqrstuvwxyz", count);
  }

  String digits(int count) {
    return text("0123456789", count);
  }

  /** Consonants and vowels in turn, with a capital; long enough to be nobody's. */
  String name() {
    StringBuilder name = new StringBuilder(text("BDFGKLMNPRTVZ", 1));
    for (int i = 0; i < 4; i++) {
      name.append(text("aeiou", 1)).append(text("bdfgklmnprtvz", 1));
    }
    return name.toString();
  }

  /** Sixteen digits of Visa's that pass Luhn. */
  String card() {
    String digits = "4" + digits(14);
    try {
      return digits + LuhnCheckDigit.LUHN_CHECK_DIGIT.calculate(digits);
    } catch (CheckDigitException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A German one; ISO 7064 mod 97-10 over account, country (D = 13, E = 14) and 00. */
  String iban() {
    String account = digits(18);
    int check = 98 - new BigInteger(account + "131400").mod(NINETY_SEVEN).intValue();
    return "DE" + (check < 10 ? "0" : "") + check + account;
  }

  /** Of an area, group and serial that are issued. */
  String ssn() {
    return ""
        + (100 + random.nextInt(500))
        + (10 + random.nextInt(90))
        + (1000 + random.nextInt(9000));
  }

  /** Without the trunk's zero. */
  String ukMobile() {
    while (true) {
      String national = "7" + digits(9);
      try {
        if (PHONES.isValidNumber(PHONES.parse("+44" + national, "GB"))) {
          return national;
        }
      } catch (NumberParseException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  /** In groups of four. */
  String grouped(String value) {
    return value.replaceAll("(.{4})(?=.)", "$1 ");
  }

  private String text(String alphabet, int length) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      text.append(alphabet.charAt(random.nextInt(alphabet.length())));
    }
    return text.toString();
  }
}
