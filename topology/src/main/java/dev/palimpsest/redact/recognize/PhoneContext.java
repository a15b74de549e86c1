package dev.palimpsest.redact.recognize;

import dev.palimpsest.redact.Scan;
import dev.palimpsest.redact.Words;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What the words around a number say about it: somebody's phone, some other number, or nothing. */
final class PhoneContext {
  private static final int BEFORE = 48;
  private static final int AFTER = 24;
  private static final String UNITS = "$€£¥₹%°";

  static final Words PHONE =
      Words.of(
          "phone",
          "telephone",
          "tel",
          "mobile",
          "mob",
          "cell",
          "cellphone",
          "cellular",
          "landline",
          "fax",
          "call",
          "calling",
          "called",
          "dial",
          "ring",
          "text me",
          "texted",
          "sms",
          "whatsapp",
          "hotline",
          "desk",
          "contact",
          "contact number",
          "reach me",
          "reach",
          "answering",
          "answer",
          "message",
          "voicemail",
          "handy",
          "telefon",
          "telefonnummer",
          "handynummer",
          "mobilnummer",
          "mobil",
          "anrufen",
          "rufnummer",
          "téléphone",
          "portable",
          "appelle",
          "appelez",
          "appeler",
          "joindre",
          "teléfono",
          "telefono",
          "móvil",
          "celular",
          "llama",
          "llámame",
          "llamar",
          "cellulare",
          "chiama",
          "chiamami",
          "chiamare",
          "telefoonnummer",
          "telefoon",
          "mobiel",
          "bellen",
          "telefone",
          "telemóvel",
          "ligue",
          "ringa",
          "mobilen",
          "puhelin",
          "puhelinnumero",
          "numer telefonu",
          "komórka",
          "komórkowy",
          "dzwoń",
          "telefonszám",
          "mobiltelefon",
          "电话",
          "手机",
          "手机号",
          "電話",
          "携帯",
          "전화",
          "휴대폰",
          "телефон",
          "фон",
          "फ़ोन",
          "फोन",
          "هاتف",
          "טלפון",
          "โทร",
          "điện thoại");
  static final Words OTHER =
      Words.of(
          "order",
          "order number",
          "order no",
          "account",
          "account number",
          "invoice",
          "ticket",
          "tracking",
          "reference",
          "ref",
          "serial",
          "case",
          "id",
          "isbn",
          "iban",
          "card",
          "policy",
          "booking",
          "member",
          "customer number",
          "transaction",
          "code",
          "sku",
          "version",
          "timestamp",
          "ssn",
          "passport",
          "license",
          "licence",
          "tax",
          "bestellnummer",
          "kontonummer",
          "rechnung");
  static final Words ALL = both();

  /** What the nearest word says. */
  enum Sign {
    ANNOUNCED,
    NONE,
    OTHER
  }

  private final Scan scan;
  private List<int[]> phones;
  private List<int[]> others;

  PhoneContext(Scan scan) {
    this.scan = scan;
  }

  Sign sign(int start, int end) {
    if (phones == null) {
      phones = scan.places(PHONE);
      others = scan.places(OTHER);
    }
    int phone = distance(phones, start, end);
    int other = distance(others, start, end);
    if (phone == Integer.MAX_VALUE && scan.announced(PHONE)) {
      phone = BEFORE;
    }
    if (phone == Integer.MAX_VALUE && other == Integer.MAX_VALUE) {
      return hashed(scan.text(), start) ? Sign.OTHER : Sign.NONE;
    }
    return phone <= other ? Sign.ANNOUNCED : Sign.OTHER;
  }

  /** Whether a currency or percent sign makes the number an amount. */
  static boolean measured(String text, int start, int end) {
    int before = start - 1;
    while (before >= 0 && text.charAt(before) == ' ' && start - before < 3) {
      before--;
    }
    int after = end < text.length() && text.charAt(end) == ' ' ? end + 1 : end;
    return before >= 0 && UNITS.indexOf(text.charAt(before)) >= 0
        || after < text.length() && UNITS.indexOf(text.charAt(after)) >= 0;
  }

  private static boolean hashed(String text, int start) {
    return start > 0 && text.charAt(start - 1) == '#';
  }

  private static int distance(List<int[]> places, int start, int end) {
    int nearest = Integer.MAX_VALUE;
    for (int[] place : places) {
      if (place[1] <= start && start - place[1] <= BEFORE) {
        nearest = Math.min(nearest, start - place[1]);
      } else if (place[0] >= end && place[0] - end <= AFTER) {
        nearest = Math.min(nearest, BEFORE + place[0] - end);
      }
    }
    return nearest;
  }

  private static Words both() {
    Set<String> all = new HashSet<>(PHONE.phrases());
    all.addAll(OTHER.phrases());
    return new Words(all);
  }
}
