package dev.palimpsest.redact.recognize;

import java.util.Set;
import org.apache.commons.validator.routines.DomainValidator;

/**
 * What the last label of a host name says about it: whether it exists, and how sure a sign it is.
 */
final class TopLevel {
  private static final DomainValidator DOMAINS = DomainValidator.getInstance();

  /** Seldom anything but a domain when it stands at the end of a dotted word. */
  private static final Set<String> DISTINCTIVE =
      Set.of(
          "com", "org", "net", "edu", "gov", "mil", "biz", "io", "dev", "app", "ai", "co", "eu",
          "uk", "de", "fr", "nl", "pl", "se", "fi", "dk", "ch", "au", "ca", "br", "jp", "kr", "cn",
          "ru", "ua", "cz", "sk", "hu", "ro", "bg", "gr", "pt", "tr", "za", "ng", "ph", "th", "sg",
          "hk", "tw", "il", "ie", "nz", "mx", "ar", "cl", "xyz", "online", "shop", "site");

  /** Also the endings of source and data files. */
  private static final Set<String> FILES =
      Set.of(
          "ai", "sh", "md", "rs", "py", "zip", "mov", "cc", "pl", "ps", "pub", "so", "java", "bz",
          "ml", "mm", "st", "tf");

  private TopLevel() {}

  static boolean known(String label) {
    return DOMAINS.isValidTld(label);
  }

  static boolean distinctive(String label) {
    return DISTINCTIVE.contains(label);
  }

  static boolean file(String label) {
    return FILES.contains(label);
  }
}
