package dev.palimpsest.redact;

import static dev.palimpsest.domain.PrivacyLevel.PL1;
import static dev.palimpsest.domain.PrivacyLevel.PL2;
import static dev.palimpsest.domain.PrivacyLevel.PL3;
import static dev.palimpsest.domain.PrivacyLevel.PL4;

import dev.palimpsest.domain.PrivacyLevel;
import java.util.Optional;

/**
 * A kind of personal value, by Presidio's name where it has one: with the level that decides its
 * default treatment, and the country pack that it belongs to.
 */
public enum EntityType {
  PERSON(PL2),
  EMAIL_ADDRESS(PL2),
  PHONE_NUMBER(PL2),
  USERNAME(PL2),
  IP_ADDRESS(PL2),
  MAC_ADDRESS(PL2),
  IMEI(PL2),
  VIN(PL2),
  LOCATION(PL1),
  ORGANIZATION(PL1),
  DATE_TIME(PL1),
  AGE(PL1),
  URL(PL1),
  SWIFT_CODE(PL1),
  STREET_ADDRESS(PL3),
  ZIP_CODE(PL3),
  CREDIT_CARD(PL3),
  CARD_EXPIRY(PL3),
  IBAN_CODE(PL3),
  CRYPTO(PL3),
  MEDICAL_LICENSE(PL3),
  /** A number that its context calls somebody's: of an account, a customer, a document. */
  ID(PL3),
  /** What may be a part of a value that goes on in another turn. */
  PARTIAL_VALUE(PL3),
  /** What a tenant's own pattern or list names. */
  CUSTOM(PL2),

  CVV(PL4),
  PIN(PL4),
  PASSWORD(PL4),
  ONE_TIME_CODE(PL4),
  RECOVERY_CODE(PL4),
  PRIVATE_KEY(PL4),
  JWT(PL4),
  API_KEY(PL4),
  URL_CREDENTIALS(PL4),
  AUTHORIZATION(PL4),

  US_SSN(PL3, Pack.US),
  US_ITIN(PL3, Pack.US),
  US_PASSPORT(PL3, Pack.US),
  US_DRIVER_LICENSE(PL3, Pack.US),
  US_BANK_NUMBER(PL3, Pack.US),
  US_NPI(PL3, Pack.US),
  US_MBI(PL3, Pack.US),
  ABA_ROUTING_NUMBER(PL3, Pack.US),
  UK_NHS(PL3, Pack.UK),
  UK_NINO(PL3, Pack.UK),
  UK_PASSPORT(PL3, Pack.UK),
  UK_POSTCODE(PL3, Pack.UK),
  UK_DRIVING_LICENCE(PL3, Pack.UK),
  UK_VEHICLE_REGISTRATION(PL3, Pack.UK),
  DE_TAX_ID(PL3, Pack.DE),
  DE_TAX_NUMBER(PL3, Pack.DE),
  DE_VAT_ID(PL3, Pack.DE),
  DE_ID_CARD(PL3, Pack.DE),
  DE_PASSPORT(PL3, Pack.DE),
  DE_SOCIAL_SECURITY(PL3, Pack.DE),
  DE_HEALTH_INSURANCE(PL3, Pack.DE),
  DE_BSNR(PL3, Pack.DE),
  DE_LANR(PL3, Pack.DE),
  DE_FUEHRERSCHEIN(PL3, Pack.DE),
  DE_HANDELSREGISTER(PL3, Pack.DE),
  DE_KFZ(PL3, Pack.DE),
  DE_PLZ(PL3, Pack.DE),
  FR_NIR(PL3, Pack.FR),
  ES_NIF(PL3, Pack.ES),
  ES_NIE(PL3, Pack.ES),
  ES_PASSPORT(PL3, Pack.ES),
  IT_FISCAL_CODE(PL3, Pack.IT),
  IT_VAT_CODE(PL3, Pack.IT),
  IT_DRIVER_LICENSE(PL3, Pack.IT),
  IT_IDENTITY_CARD(PL3, Pack.IT),
  IT_PASSPORT(PL3, Pack.IT),
  NL_BSN(PL3, Pack.NL),
  PL_PESEL(PL3, Pack.PL),
  SE_PERSONNUMMER(PL3, Pack.SE),
  SE_ORGANISATIONSNUMMER(PL3, Pack.SE),
  FI_PERSONAL_IDENTITY_CODE(PL3, Pack.FI),
  AT_SVNR(PL3, Pack.AT),
  CH_AHV(PL3, Pack.CH),
  CA_SIN(PL3, Pack.CA),
  AU_ABN(PL3, Pack.AU),
  AU_ACN(PL3, Pack.AU),
  AU_TFN(PL3, Pack.AU),
  AU_MEDICARE(PL3, Pack.AU),
  IN_AADHAAR(PL3, Pack.IN),
  IN_PAN(PL3, Pack.IN),
  IN_GSTIN(PL3, Pack.IN),
  IN_PASSPORT(PL3, Pack.IN),
  IN_VOTER(PL3, Pack.IN),
  IN_VEHICLE_REGISTRATION(PL3, Pack.IN),
  SG_NRIC_FIN(PL3, Pack.SG),
  SG_UEN(PL3, Pack.SG),
  KR_RRN(PL3, Pack.KR),
  KR_FRN(PL3, Pack.KR),
  KR_BRN(PL3, Pack.KR),
  KR_PASSPORT(PL3, Pack.KR),
  KR_DRIVER_LICENSE(PL3, Pack.KR),
  TH_TNIN(PL3, Pack.TH),
  PH_TIN(PL3, Pack.PH),
  PH_MOBILE_NUMBER(PL2, Pack.PH),
  TR_NATIONAL_ID(PL3, Pack.TR),
  TR_LICENSE_PLATE(PL3, Pack.TR),
  TR_PHONE_NUMBER(PL2, Pack.TR),
  ZA_ID_NUMBER(PL3, Pack.ZA),
  NG_NIN(PL3, Pack.NG),
  NG_VEHICLE_REGISTRATION(PL3, Pack.NG),
  BR_CPF(PL3, Pack.BR),
  BR_CNPJ(PL3, Pack.BR);

  private final PrivacyLevel level;
  private final Optional<Pack> pack;

  EntityType(PrivacyLevel level) {
    this.level = level;
    this.pack = Optional.empty();
  }

  EntityType(PrivacyLevel level, Pack pack) {
    this.level = level;
    this.pack = Optional.of(pack);
  }

  public PrivacyLevel level() {
    return level;
  }

  /** The country whose pack must be on; none for types that are always looked for. */
  public Optional<Pack> pack() {
    return pack;
  }

  /**
   * The score from which on a find counts unless a policy says otherwise, lower for what harms
   * more.
   */
  public double threshold() {
    return switch (level) {
      case PL1, PL2 -> 0.5;
      case PL3 -> 0.45;
      case PL4 -> 0.4;
    };
  }
}
