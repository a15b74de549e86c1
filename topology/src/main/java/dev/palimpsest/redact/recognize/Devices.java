package dev.palimpsest.redact.recognize;

import dev.palimpsest.redact.EntityType;
import dev.palimpsest.redact.Gate;
import dev.palimpsest.redact.Recognizer;
import dev.palimpsest.redact.check.LuhnCheck;
import dev.palimpsest.redact.check.VinCheck;
import java.util.List;
import java.util.Set;

/** Numbers of things that lead to their owner: network cards, phones, vehicles. */
final class Devices {
  private Devices() {}

  static List<Recognizer> recognizers() {
    return List.of(
        mac(grouped(':')).around(Set.of(":"), 2),
        mac(grouped('-')).around(Set.of("-"), 2),
        mac("(?=\\p{XDigit}{4}\\.)(?<![\\w.])\\p{XDigit}{4}\\.\\p{XDigit}{4}\\.\\p{XDigit}{4}(?!\\w|\\.\\w)")
            .gate(Gate.character('.').andRun(4)),
        Form.of(
                EntityType.IMEI,
                "(?<![\\w-])\\d{2}[ -]?+\\d{6}[ -]?+\\d{6}[ -]?+\\d(?:[ -/]\\d{1,2})?+(?![\\w-])")
            .check(value -> new LuhnCheck().judge(Digits.of(value).substring(0, 15)), 0.3)
            .near("imei", "imeis", "device id", "handset", "equipment identity")
            .gate(Gate.literals("imei", "device id", "handset", "equipment identity").andDigits(15))
            .canonical(value -> Digits.of(value).substring(0, 15)),
        Form.of(
                EntityType.VIN,
                "(?i)(?<![\\w-])(?=(?:\\d{0,16}+[A-Z]){3})[A-HJ-NPR-Z0-9]{13}\\d{4}(?![\\w-])")
            .score(0.2)
            .check(new VinCheck(), 0.6)
            .near(
                "vin",
                "vehicle",
                "chassis",
                "car",
                "fahrgestellnummer",
                "fin",
                "bastidor",
                "telaio",
                "châssis",
                "carte grise")
            .gate(Gate.digits(6).andRun(17)));
  }

  private static String grouped(char separator) {
    return "(?=\\p{XDigit}{2}"
        + separator
        + ")(?<![\\w:-])(?:\\p{XDigit}{2}"
        + separator
        + "){5}\\p{XDigit}{2}(?![\\w]|[:-]\\w)";
  }

  private static Form mac(String regex) {
    return Form.of(EntityType.MAC_ADDRESS, regex)
        .score(0.6)
        .near("mac", "hardware address", "physical address", "ethernet", "bssid", "wifi", "device");
  }
}
