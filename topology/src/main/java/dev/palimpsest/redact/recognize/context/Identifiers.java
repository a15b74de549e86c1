package dev.palimpsest.redact.recognize.context;

import dev.palimpsest.redact.EntityType;
import dev.palimpsest.redact.Gate;
import dev.palimpsest.redact.check.Check;
import dev.palimpsest.redact.recognize.Alternatives;
import dev.palimpsest.redact.recognize.Form;
import java.util.Set;
import java.util.regex.Pattern;

/** Numbers and codes that their context calls somebody's: of an account, an order, a booking. */
final class Identifiers {
  /** Characters before the word that is in each of them. */
  private static final int REACH = 128;

  private static final double SURE = 0.75;
  private static final String THINGS =
      "(?:account|acct|customer|client|member(?:ship)?|patient|employee|student|staff|personnel|user|subscriber|policy|"
          + "insurance|order|purchase|po|ticket|case|claim|incident|complaint|reference|ref|booking|reservation|appointment|"
          + "confirmation|registration|enrol?lment|application|invoice|receipt|bill|payment|transaction|transfer|tracking|"
          + "parcel|package|shipment|shipping|delivery|waybill|consignment|pick-?up|collection|retrieval|redemption|voucher|"
          + "gift card|loyalty|frequent flyer|mileage|serial|device|meter|contract|agreement|file|record|medical record|"
          + "mrn|docket|permit|licen[cs]e|licen[cs]e plate|document|certificate|passport|visa|identity|identification|"
          + "national id|tax|vat|meeting|conference|session|participant|bib|runner|seat|locker|badge|card|sim|iccid|imsi|"
          + "contact|request|service|model|work order|job|batch|inventory|queue|exam(?:ination)?|candidate|voter|library|"
          + "bestell|auftrags|kunden|rechnungs|vertrags|konto|mitglieds|vorgangs|buchungs|sendungs|akten|versicherungs|personal|"
          + "commande|client|facture|dossier|contrat|réservation|suivi|pedido|cliente|factura|cuenta|reserva|expediente|"
          + "ordine|fattura|conto|prenotazione|pratica|klant|bestelling|factuur|numer zamówienia|订单|訂單|账号|運單|注文|주문)";
  private static final String THING = Alternatives.grouped(THINGS);
  private static final String WITHOUT_ID =
      "number|num|no|nr|numbers?|identifier|code|key|sku|pin|ref|reference|nummer|numéro|número|numero|编号|号|番号|번호";
  private static final String NUMBER =
      Alternatives.grouped(
          "number|num|no|nr|numbers?|id|identifier|code|key|sku|pin|ref|reference|nummer|numéro|número|numero|编号|号|番号|번호");
  private static final String IS = "(?:is|was|are|of|ist|lautet|est|es|è|为|是|:|：|#|=|\\(|№|-)";
  private static final String VALUE =
      "(?<v>#?+(?=[\\p{L}_/.-]{0,16}+\\d)[\\p{L}\\p{N}](?:[\\p{L}\\p{N}_*-]|[./](?=[\\p{L}\\p{N}])){0,47}+(?: \\d{2,6}(?![\\d\\p{L}.,:/-])){0,5}+)";

  private Identifiers() {}

  /** "order number: 4711", "your booking code is AX-9", "Meeting ID 87654321". */
  static Form named() {
    return id("(?<!\\p{L})(?:"
            + THING
            + "(?:[ -]?serial)?+[ _-]?+"
            + NUMBER
            + "|(?:id|ref|reference|iccid|imsi|mrn|guid|uuid|sku)|"
            + Alternatives.grouped(WITHOUT_ID)
            + "(?= ?[:#]))\\b[.']?+(?: for [^\\n.:\\d]{1,40}?)?(?:[ ]{0,2}"
            + IS
            + "){0,3}[ ]{0,2}(?:the )?"
            + VALUE)
        .gate(Gate.digits(2))
        .around(
            Set.of(
                "number", "num", "no", "nr", "id", "code", "ref", "sku", "nummer", "numéro",
                "número", "numero", "编号", "号", "番号", "번호", "iccid", "imsi", "mrn", "uid", "key"),
            REACH);
  }

  /** "order #4711", "ticket 934285617": the thing's name stands right before its number. */
  static Form hashed() {
    return id("(?<!\\p{L})"
            + THING
            + "(?:[ ]?+(?:no\\.|nr\\.|[:：#(№])){0,2}+[ ]?+(?<!\\p{L})"
            + "(?<v>(?:#[ ]?+[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]){2,39}+)|(?=[A-Z-]{0,8}+\\d)[A-Z0-9](?:[A-Z0-9]|-(?=[A-Z0-9])){5,39}+)(?![\\p{L}\\p{N}]|[.,:/]\\d)")
        .gate(Gate.digits(3))
        .around(Alternatives.heads(THINGS), 0);
  }

  /** "savings card ending with 8877", "fund (ending in 1234)". */
  static Form ending() {
    return id("(?<v>(?:(?<![\\p{L}])(?:(?:savings|debit|credit|bank|checking|current) )?[\\p{L}]{3,20} \\(?)?+"
            + "(?:ending|ends|that ends|endend|terminada|terminant|terminata)(?: (?:with|in|auf|en|par|con))(?: the)?+(?: (?:number|digits|numbers))?+ ?+\\d{3,6}\\)?+)(?!\\d)")
        .gate(Gate.digits(2))
        .around(Set.of("ending", "ends", "endend", "termin"), REACH);
  }

  /** "Savings Card (****3501)", "card **** 3501". */
  static Form masked() {
    return id("(?<v>(?:(?<![\\p{L}])(?:[\\p{L}]{3,20} ){0,4}(?:card|account|karte|konto|carte|compte|tarjeta|cuenta) ?\\(?)?+(?<![\\p{L}\\d*•])[*•xX]{4}[*•xX -]{0,16}+\\d{3,5}\\)?+)(?![\\w*])")
        .gate(Gate.digits(2))
        .around(Set.of("**", "••", "xxxx"), REACH);
  }

  /** "take train D2345", "flight LH 1234". */
  static Form journey() {
    return id("(?<!\\p{L})(?:train|flight|coach|zug|flug|vol|vuelo|volo)(?: (?:number|no\\.?))?+ (?<v>[A-Z]{1,3} ?\\d{2,5})(?![\\w-])")
        .score(0.55)
        .gate(Gate.digits(2))
        .around(Set.of("train", "flight", "coach", "zug", "flug", "vol", "vuelo"), REACH);
  }

  /** "DL2905", "YT1234567890", "20250127-A01": capitals and digits that no standard is named by. */
  static Form coded() {
    return Form.of(
            EntityType.ID,
            "(?=[A-Z]{2}|20\\d)(?<![\\w/.-])(?:(?!(?:HS|RS|PS|ISO|RFC|SHA|AES|RSA|UTF|ES|EN|DIN|IEC|IEEE|CVE|HTTP|RTX|GTX|RX|MD|COVID|USB|DDR|"
                + "EUR|USD|GBP|CHF|RMB|CNY|JPY|INR|RM|HK|AUD|CAD)-?\\d)[A-Z]{2,5}-?+\\d{3,20}+[A-Z]?+"
                + "|20\\d{6}-[A-Z]?+\\d{2,8}+)(?![\\w-]|[./]\\w)")
        .score(0.5)
        .digits(3, 27);
  }

  private static Form id(String regex) {
    return Form.of(
            EntityType.ID, Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE))
        .check(value -> Check.Result.of(!NoIdentifier.is(value)), SURE);
  }
}
