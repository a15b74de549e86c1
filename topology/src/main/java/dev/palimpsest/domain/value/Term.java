package dev.palimpsest.domain.value;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** One word of a value, or several that say one thing: an amount, a time, a day. */
sealed interface Term {

  /** As compared; reading it gives the same term. */
  String text();

  default boolean same(Term other) {
    return text().equals(other.text());
  }

  /** Whether another term says this one, and more. */
  default boolean refinedBy(Term newer) {
    return false;
  }

  record Word(String text) implements Term {

    /** Initials stand for names. */
    @Override
    public boolean refinedBy(Term newer) {
      return text.length() == 1
          && newer instanceof Word word
          && word.text.length() > 2
          && Character.isLetter(text.charAt(0))
          && word.text.startsWith(text);
    }
  }

  /**
   * A number of something.
   *
   * @param said as written, before it was converted
   * @param unit empty where none is said
   * @param system the one it was written in, empty where there is but one
   */
  record Amount(BigDecimal number, BigDecimal said, String unit, String system) implements Term {
    private static final MathContext DIGITS = new MathContext(10, RoundingMode.HALF_EVEN);
    private static final double ROUNDING = 0.01;
    private static final double DEGREES = 0.6;

    public Amount {
      number = number.round(DIGITS).stripTrailingZeros();
    }

    static Amount bare(BigDecimal number) {
      return new Amount(number, number, "", "");
    }

    boolean isBare() {
      return unit.isEmpty();
    }

    Amount plus(Amount smaller) {
      return new Amount(number.add(smaller.number), said, unit, system);
    }

    @Override
    public String text() {
      return isBare() ? number.toPlainString() : number.toPlainString() + " " + unit;
    }

    @Override
    public boolean same(Term other) {
      return other instanceof Amount amount
          && unit.equals(amount.unit)
          && (number.compareTo(amount.number) == 0
              || !system.equals(amount.system) && near(amount));
    }

    private boolean near(Amount other) {
      double one = number.doubleValue();
      double two = other.number.doubleValue();
      double room = unit.equals("°c") ? DEGREES : ROUNDING * Math.max(Math.abs(one), Math.abs(two));
      return Math.abs(one - two) <= room;
    }

    @Override
    public boolean refinedBy(Term newer) {
      return isBare()
          && newer instanceof Amount amount
          && !amount.isBare()
          && number.compareTo(amount.said) == 0;
    }
  }

  /** Minutes after midnight. */
  record Clock(int minutes) implements Term {
    @Override
    public String text() {
      return "%02d:%02d".formatted(minutes / 60, minutes % 60);
    }
  }

  /** A date as far as it is said; 0 where it is not. */
  record Day(int year, int month, int day) implements Term {
    @Override
    public String text() {
      if (month == 0) {
        return day == 0 ? "%04d".formatted(year) : day + "th";
      }
      String start = year == 0 ? "--%02d".formatted(month) : "%04d-%02d".formatted(year, month);
      return day == 0 ? start : start + "-%02d".formatted(day);
    }

    @Override
    public boolean refinedBy(Term newer) {
      return newer instanceof Day other
          && !equals(other)
          && (year == 0 || year == other.year)
          && (month == 0 || month == other.month)
          && (day == 0 || day == other.day);
    }
  }

  /** Numbers with dots between, as {@code v2.5}. */
  record Version(String text) implements Term {
    @Override
    public boolean refinedBy(Term newer) {
      return newer instanceof Version other && other.text.startsWith(text + ".");
    }
  }
}
