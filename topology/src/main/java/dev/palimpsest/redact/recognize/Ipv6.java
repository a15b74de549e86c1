package dev.palimpsest.redact.recognize;

import org.apache.commons.validator.routines.InetAddressValidator;

/** Whether a text is an IPv6 address by RFC 4291, an IPv4 tail behind any prefix included. */
final class Ipv6 {
  private static final int GROUPS = 8;

  private Ipv6() {}

  static boolean valid(String address) {
    int gap = address.indexOf("::");
    if (gap >= 0 && (address.indexOf("::", gap + 1) >= 0)) {
      return false;
    }
    int groups =
        gap < 0
            ? groups(address, true)
            : groups(address.substring(0, gap), false) + groups(address.substring(gap + 2), true);
    return gap < 0 ? groups == GROUPS : groups >= 0 && groups < GROUPS;
  }

  /** How many groups of 16 bits; far below zero where something else stands. */
  private static int groups(String part, boolean mayEndInIpv4) {
    if (part.isEmpty()) {
      return 0;
    }
    String[] pieces = part.split(":", -1);
    int groups = 0;
    for (int i = 0; i < pieces.length; i++) {
      boolean ipv4 = mayEndInIpv4 && i == pieces.length - 1 && pieces[i].indexOf('.') > 0;
      if (ipv4 && InetAddressValidator.getInstance().isValidInet4Address(pieces[i])) {
        groups += 2;
      } else if (!ipv4 && hexadecimal(pieces[i])) {
        groups++;
      } else {
        return -100;
      }
    }
    return groups;
  }

  private static boolean hexadecimal(String piece) {
    return !piece.isEmpty()
        && piece.length() <= 4
        && piece.chars().allMatch(c -> Character.digit(c, 16) >= 0);
  }
}
