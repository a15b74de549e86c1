package dev.palimpsest.redact.recognize;

import static dev.palimpsest.redact.EntityType.DE_BSNR;
import static dev.palimpsest.redact.EntityType.DE_FUEHRERSCHEIN;
import static dev.palimpsest.redact.EntityType.DE_HANDELSREGISTER;
import static dev.palimpsest.redact.EntityType.DE_HEALTH_INSURANCE;
import static dev.palimpsest.redact.EntityType.DE_ID_CARD;
import static dev.palimpsest.redact.EntityType.DE_KFZ;
import static dev.palimpsest.redact.EntityType.DE_LANR;
import static dev.palimpsest.redact.EntityType.DE_PASSPORT;
import static dev.palimpsest.redact.EntityType.DE_PLZ;
import static dev.palimpsest.redact.EntityType.DE_SOCIAL_SECURITY;
import static dev.palimpsest.redact.EntityType.DE_TAX_ID;
import static dev.palimpsest.redact.EntityType.DE_TAX_NUMBER;
import static dev.palimpsest.redact.EntityType.DE_VAT_ID;

import dev.palimpsest.redact.Gate;
import dev.palimpsest.redact.Recognizer;
import dev.palimpsest.redact.RecognizerSet;
import dev.palimpsest.redact.check.Check;
import dev.palimpsest.redact.check.GermanInsuranceNumber;
import dev.palimpsest.redact.check.GermanTaxId;
import dev.palimpsest.redact.check.Icao9303;
import dev.palimpsest.redact.check.Mod11Mod10;
import dev.palimpsest.redact.check.WeightedSum;
import java.util.List;

/** The identifiers of Germany. */
public final class DeRecognizers implements RecognizerSet {
  private static final String[] TAX_NUMBER = {
    "steuernummer",
    "steuer-nr",
    "steuer nr",
    "st.-nr",
    "st-nr",
    "finanzamt",
    "steuerbescheid",
    "einkommensteuer",
    "umsatzsteuer"
  };

  /** Cards before 2010, T and eight digits, have no check digit. */
  private static final Check ID_CARD =
      value -> value.matches("[Tt]\\d{8}") ? Check.Result.UNKNOWN : new Icao9303().judge(value);

  @Override
  public String version() {
    return "de/1";
  }

  @Override
  public List<Recognizer> recognizers() {
    return List.of(
        Form.of(DE_TAX_ID, Whole.number("\\d{2}([ -]?)\\d{3}\\1\\d{3}\\1\\d{3}"))
            .passing(new GermanTaxId(), 0.9)
            .near(
                "steuer-id",
                "steueridentifikationsnummer",
                "steuerliche identifikationsnummer",
                "steuer-idnr",
                "steuer-identifikationsnummer",
                "steuerid",
                "idnr",
                "identifikationsnummer",
                "tax id",
                "finanzamt")
            .digits(11, 14),
        Form.of(
                DE_TAX_NUMBER,
                Whole.number(
                    "\\d{3}/\\d{3}/\\d{5}|\\d{3}/\\d{4}/\\d{4}|\\d{2,3}/\\d{3,4}/\\d{4,5}"))
            .score(0.4)
            .near(TAX_NUMBER)
            .digits(9, 14),
        Form.of(DE_TAX_NUMBER, Whole.number("(?:0[1-9]|1[0-6])\\d{11}"))
            .score(0.3)
            .near(TAX_NUMBER)
            .digits(13, 13),
        Form.of(DE_VAT_ID, Whole.code("de ?\\d{3} ?\\d{3} ?\\d{3}"))
            .score(0.5)
            .check(new Mod11Mod10().confirming(), 0.95)
            .near(
                "umsatzsteuer-identifikationsnummer",
                "umsatzsteueridentifikationsnummer",
                "umsatzsteuer-id",
                "ust-idnr",
                "ust-id",
                "ustidnr",
                "mehrwertsteuer",
                "vat",
                "vat-id",
                "bzst",
                "rechnung",
                "invoice")
            .digits(9, 14),
        Form.of(DE_ID_CARD, Whole.code("[cfghjklmnprtvwxyz][cfghjklmnprtvwxyz\\d]{7}\\d"))
            .score(0.3)
            .check(ID_CARD, 0.4)
            .run(9)
            .near(
                "personalausweis",
                "personalausweisnummer",
                "ausweis",
                "ausweisnummer",
                "ausweisdokument",
                "bundespersonalausweis",
                "dokumentennummer",
                "seriennummer",
                "identity card",
                "id card",
                "national id")
            .digits(1, 9),
        Form.of(DE_PASSPORT, Whole.code("[cfghjklmnprtvwxyz][cfghjklmnprtvwxyz\\d]{7}\\d"))
            .passing(new Icao9303(), 0.4)
            .run(9)
            .near(
                "reisepass",
                "pass",
                "passnummer",
                "reisepassnummer",
                "passport",
                "pass-nr",
                "dokumentennummer",
                "ausweisdokument",
                "mrz")
            .digits(1, 9),
        Form.of(DE_SOCIAL_SECURITY, Whole.code("\\d{2} ?\\d{6} ?[a-z] ?\\d{3}"))
            .passing(GermanInsuranceNumber.pension(), 0.9)
            .near(
                "rentenversicherungsnummer",
                "sozialversicherungsnummer",
                "versicherungsnummer",
                "rvnr",
                "svnr",
                "sv-nummer",
                "rente",
                "rentenversicherung",
                "sozialversicherung",
                "sozialversicherungsausweis")
            .digits(11, 15),
        Form.of(DE_HEALTH_INSURANCE, Whole.code("[a-z]\\d{9}"))
            .passing(GermanInsuranceNumber.health(), 0.4)
            .near(
                "krankenversicherungsnummer",
                "krankenversichertennummer",
                "versichertennummer",
                "kvnr",
                "krankenkasse",
                "krankenversicherung",
                "gesundheitskarte",
                "egk",
                "gkv",
                "versichertenkarte",
                "aok",
                "barmer")
            .digits(9, 10),
        Form.of(DE_LANR, Whole.number("\\d{9}"))
            .passing(WeightedSum.modulo(10, 4, 9, 4, 9, 4, 9, 1, 0, 0), 0.3)
            .near(
                "lanr",
                "arztnummer",
                "arzt-nr",
                "arzt-nummer",
                "behandelnder arzt",
                "verschreibender arzt")
            .digits(9, 9),
        Form.of(DE_BSNR, Whole.number("(?!0{9})\\d{9}"))
            .score(0.2)
            .near(
                "bsnr",
                "betriebsstättennummer",
                "betriebsstätten-nummer",
                "betriebsstätte",
                "praxisnummer",
                "arztpraxis",
                "kassenärztliche vereinigung",
                "kv-nummer")
            .digits(9, 9),
        Form.of(DE_FUEHRERSCHEIN, Whole.code("[a-z][a-z\\d]\\d{8}[a-z\\d]"))
            .score(0.3)
            .near(
                "führerscheinnummer",
                "führerschein",
                "fuehrerschein",
                "fahrerlaubnis",
                "fahrerlaubnisnummer",
                "driving licence",
                "driving license",
                "driver's license",
                "licence number",
                "license number")
            .digits(8, 11),
        Form.of(DE_HANDELSREGISTER, Whole.code("hr[ab]\\s{0,3}\\d{1,6}"))
            .score(0.5)
            .near(
                "handelsregister",
                "handelsregisternummer",
                "amtsgericht",
                "registergericht",
                "registerauszug",
                "firma",
                "gmbh")
            .gate(Gate.literals("hra", "hrb"))
            .digits(1, 12),
        Form.of(
                DE_KFZ,
                "(?<![\\p{IsLatin}\\d_-])(?:(?i:[a-zäöü]{1,3}-[a-z]{1,2}[ -]\\d{1,4}[eh]?)|[A-ZÄÖÜ]{1,3} [A-Z]{1,2} \\d{1,4}[EHeh]?)(?![\\p{IsLatin}\\d_])")
            .score(0.3)
            .near(
                "kennzeichen",
                "kfz-kennzeichen",
                "autokennzeichen",
                "nummernschild",
                "fahrzeugkennzeichen",
                "zulassung",
                "kfz",
                "fahrzeug",
                "fahrzeugschein",
                "fahrzeugbrief",
                "zulassungsbescheinigung",
                "license plate",
                "number plate")
            .digits(1, 12),
        Form.of(
                DE_KFZ,
                "(?<![\\p{IsLatin}\\d_-])(?=[a-zäöü])(?i:[a-zäöü]{1,3} [a-z]{1,2} \\d{1,4}[eh]?)(?![\\p{IsLatin}\\d_])")
            .score(0.1)
            .digits(1, 12),
        Form.of(DE_PLZ, Whole.number("(?!99999)(?:0[1-9]\\d{3}|[1-9]\\d{4})"))
            .score(0.05)
            .near(
                "plz",
                "postleitzahl",
                "postanschrift",
                "anschrift",
                "adresse",
                "wohnort",
                "wohnhaft",
                "wohnt in",
                "lieferadresse",
                "rechnungsadresse",
                "straße",
                "strasse",
                "hausnummer",
                "postfach")
            .digits(5, 5));
  }
}
