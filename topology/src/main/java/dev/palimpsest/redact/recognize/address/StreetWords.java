package dev.palimpsest.redact.recognize.address;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words by which languages name kinds of streets, parts of houses, and cues of an address. */
final class StreetWords {
  /** Behind the name, as words of their own, the number before all: English. */
  static final String ENGLISH =
      "(?:street|st|road|rd|avenue|ave|av|lane|ln|drive|drv|dr|court|ct|place|pl|boulevard|blvd|way|close|crescent|cres|terrace|tce|"
          + "square|sq|parade|pde|highway|hwy|parkway|pkwy|circle|cir|trail|trl|loop|plaza|row|mews|grove|gr|gardens|gdns|hill|walk|"
          + "rise|quay|wharf|alley|path|pike|turnpike|expressway|freeway|esplanade|promenade|broadway|bypass|causeway|crossing|"
          + "cove|green|heights|ridge|run|vale|view|mall|embankment|yard|chase|drove|end|link|park)";

  /** The same, for text without capitals, where only plain words count. */
  static final String ENGLISH_PLAIN =
      "(?:street|st|road|rd|avenue|ave|lane|ln|drive|court|ct|boulevard|blvd|crescent|terrace|parade|highway|hwy|parkway|close|place)";

  /** Before the name, the house number on either side: French. */
  static final String FRENCH =
      "(?:rue|avenue|av\\.|boulevard|bd|chemin|allée|impasse|quai|esplanade)";

  /** Before the name, the house number behind. */
  static final String BEFORE =
      "(?:Via|viale|vicolo|piazza|piazzale|piazzetta|corso|contrada|calle|c/|avenida|avda\\.?|paseo|camino|carrer|carretera|"
          + "travesía|rua|r\\.|travessa|praça|praca|alameda|estrada|rodovia|ul\\.|ulica|al\\.|aleja|os\\.|pl\\.|ulitsa|prospekt|"
          + "ул\\.|улица|пр\\.|λεωφόρος|οδός|πλατεία|jalan|jl\\.|calea|bulevardul|šoseaua|trg|rruga|cesta|nám\\.|náměstí|třída)";

  /** The same, but words of everyday language too. */
  static final String BEFORE_UNSURE =
      "(?:via|place|route|cours|square|largo|strada|plaza|ronda|am|an der|im|zur|zum|auf der|unter den)";

  /** At the end of the name, glued to it or behind a space, before the number. */
  static final String BEHIND =
      "(?:stra(?:ss|ß)e|str\\.|gasse|weg|platz|allee|(?<=[nsdgkmlf])ring|damm|ufer|steig|chaussee|stieg|straat|laan|gracht|plein|kade|dijk|"
          + "singel|gatan|vägen|gränd|torget|backen|stigen|leden|veien|vegen|gata|(?<=[rsn])gate|gaten|vei|veg|vej|(?<=[rsnt])gade|stræde|plads|"
          + "allé|vænget|parken|bakken|tie|katu|kuja|polku|kaari|utca|útja|körút|ulice|tänav|maantee|puiestee|gatvė|terrasse|braut|stræti|vegur)";

  /** The same, where only words of their own count. */
  static final String BEHIND_ALONE =
      "(?:út|tér|köz|sor|u\\.|cesta|tee|iela|g\\.|alle|ring|gate|gade|str|street|road|avenue|lane|drive|boulevard|"
          + BEHIND
          + ")";

  /** Boxes of post offices. */
  static final String BOX =
      "(?:P\\.? ?O\\.? ?Box|Post ?Office Box|Postbox|Postboks|Postfach|Bo[iî]te [Pp]ostale|B\\.?P\\.|Apartado(?: de [Cc]orreos| [Pp]ostal)?|"
          + "Casella [Pp]ostale|Caixa [Pp]ostal|Skrytka [Pp]ocztowa|Postbus|Box|Private Bag|GPO Box|Locked Bag|Pf\\.|PL)";

  /** One of these stands in each of them. */
  static final Set<String> BOX_LITERALS =
      Set.of(
          "box",
          "post",
          "boîte",
          "boite",
          "b.p",
          "bp",
          "apartado",
          "casella",
          "caixa",
          "skrytka",
          "bag",
          "pf.",
          "pl ");

  /** Parts of a house. */
  static final String PART =
      "(?:apartment|apt|suite|ste|unit|flat|floor|fl|room|rm|bldg|building|block|tower|level|lot|shop|"
          + "wohnung|whg|appartement|appt|app|bâtiment|bat|étage|piso|planta|puerta|escalera|interno|int|scala|lgh|lejl|etage|"
          + "bus|huoneisto|as|mieszkanie|lok|depto|departamento|sala|bloco|andar|conjunto)";

  /** What a text says right before an address. */
  static final String CUE =
      "(?:address(?: is| was)?(?: to| at| with)?:?|it is|adresse(?: ist| est)?:?|anschrift:?|direcci[oó]n(?: es)?:?|indirizzo:?|"
          + "endereço:?|adres:?|adress:?|osoite:?|lives? (?:on|at|in)|lived (?:on|at|in)|living (?:on|at)|located (?:on|at)|"
          + "resid(?:es?|ing) (?:on|at)|meet (?:me|you|us|them|him|her) at|(?:office|restaurant|shop|store|house|home|party|bar|café) is (?:at|on)|"
          + "you off at|me (?:up|off) (?:at|from)|taxi to|enter on|side of|ship(?:ped)? (?:it )?to|deliver(?:ed)? (?:it )?to|send (?:it|one|this|them)? ?to|"
          + "one to|sent to\\?(?: user:)?|return to|moved to|come to|wohn(?:e|t|en|haft)(?: in| an)?|habite(?: au)?|vive en|vivo en|abito in|mailing|billing|"
          + "street in|street\\s|address:)";

  private StreetWords() {}

  /** The ends of words that stand right before a house number. */
  static Set<String> endings() {
    String plain =
        BEHIND_ALONE.replace("(?:ss|ß)", "ss").replaceAll("\\(\\?<=\\[[a-z]*\\]\\)|[()?:\\\\]", "");
    return Stream.concat(Stream.of(plain.split("\\|")), Stream.of("straße"))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** What must stand in a text for it to hold an address. */
  static Set<String> literals() {
    Set<String> all =
        Stream.of(ENGLISH, FRENCH, BEFORE, BEFORE_UNSURE, BEHIND_ALONE, PART)
            .flatMap(
                words ->
                    Stream.of(
                        words
                            .replaceAll("\\(\\?:ss\\|ß\\)", "ss")
                            .replaceAll("\\(\\?<=\\[[a-z]*\\]\\)", "")
                            .replaceAll("[()?:\\\\.+*]", "")
                            .split("\\|")))
            .map(String::strip)
            .filter(word -> word.length() > 3)
            .collect(Collectors.toCollection(TreeSet::new));
    all.addAll(
        Set.of(
            " st",
            " rd",
            " ave",
            " av",
            " ln",
            " dr",
            " ct",
            " pl",
            " sq",
            " hwy",
            "blvd",
            "rue ",
            "via ",
            "rua ",
            "r. ",
            "c/",
            "ul.",
            "al. ",
            "os. ",
            "pl. ",
            "str.",
            " str",
            "weg",
            "straße",
            "tie ",
            "vei ",
            "vej ",
            "veg ",
            "út",
            "tér",
            "köz",
            " u.",
            "tee ",
            "box",
            "psc",
            "apo ",
            "fpo ",
            "dpo ",
            "apt",
            "ste ",
            "unit",
            "flat",
            "p.o",
            "po b",
            "postf",
            "address",
            "adres",
            "lives",
            "live ",
            "meet",
            "located",
            "taxi",
            "moved",
            " is at",
            "u off at",
            "enter on",
            "side of",
            "wohn",
            "habite",
            "vive",
            "bp ",
            "ул.",
            "οδός",
            "λεωφ",
            "jl.",
            "user:",
            "sent to",
            "send",
            "av.",
            "way",
            "row",
            "am ",
            "im ",
            "zur ",
            "zum ",
            "new one to",
            "it is",
            "deliver",
            "return to",
            "gata",
            "gate"));
    return all.stream().map(word -> word.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
  }
}
