package dev.palimpsest.it.canary;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Makes canaries, each once, with the checksums and forms of real values, and remembers them.
 * Secrets are put together from pieces, so that no scanner of sources takes them for real ones.
 */
public final class Canaries {
  private final String group;
  private final Values values;
  private final List<Canary> made = new ArrayList<>();

  /**
   * @param group the beginning of their ids
   */
  public Canaries(String group, Random random) {
    this.group = group;
    values = new Values(random);
  }

  public List<Canary> made() {
    return List.copyOf(made);
  }

  public String mail(String where) {
    String local = values.letters(5) + '.' + values.letters(9);
    return made(where, local + "@" + values.letters(5) + ".example", local);
  }

  /** In groups of four. */
  public String card(String where) {
    return made(where, values.grouped(values.card()));
  }

  /** Without separators, as in a number of JSON. */
  public String bareCard(String where) {
    return made(where, values.card());
  }

  public String iban(String where) {
    return made(where, values.grouped(values.iban()));
  }

  public String ssn(String where) {
    String ssn = values.ssn();
    return made(where, ssn.substring(0, 3) + '-' + ssn.substring(3, 5) + '-' + ssn.substring(5));
  }

  public String phone(String where) {
    String national = values.ukMobile();
    return made(
        where,
        "+44 " + national.substring(0, 4) + ' ' + national.substring(4),
        "+44" + national,
        "0" + national,
        national);
  }

  /** A key of some vendor. */
  public String secret(String where) {
    String form =
        List.of("gh" + "p_", "sk_" + "live_", "np" + "m_", "h" + "f_").get(made.size() % 4);
    String body = values.letters(18) + values.digits(4) + values.letters(14);
    return made(where, form + body, body);
  }

  /** A password as it stands behind its name. */
  public String password(String where) {
    return made(where, values.letters(6) + '#' + values.digits(3) + '!' + values.letters(5));
  }

  /** First and last name. */
  public String name(String where) {
    String first = values.name();
    String last = values.name();
    return made(where, first + ' ' + last, first, last);
  }

  /** The halves of a card number, each telling enough to be a canary of its own. */
  public List<String> halves(String where) {
    String grouped = values.grouped(values.card());
    made(where + " (whole)", grouped);
    return List.of(
        made(where + " (first half)", grouped.substring(0, 9)),
        made(where + " (second half)", grouped.substring(10)));
  }

  private String made(String where, String written, String... spellings) {
    made.add(new Canary(group + ": " + where, written, List.of(spellings)));
    return written;
  }
}
