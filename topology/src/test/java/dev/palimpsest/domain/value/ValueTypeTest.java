package dev.palimpsest.domain.value;

import static dev.palimpsest.domain.value.Likeness.OTHER;
import static dev.palimpsest.domain.value.Likeness.REFINES;
import static dev.palimpsest.domain.value.Likeness.SAME;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValueTypeTest {

  @ParameterizedTest(name = "{0}: {1} = {2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        // words, spelling, case, marks, articles
        "TEXT         | A Dell              | the dell",
        "TEXT         | grey colour         | gray color",
        "TEXT         | gluten-free         | Gluten free",
        "TEXT         | crème brûlée        | creme brulee",
        "TEXT         | my two cats         | two cats",
        "TEXT         | 2 cats              | two cat",
        "TEXT         | the children's room | children room",
        "TEXT         | work from home      | WFH",
        "TEXT         | once a week         | once weekly",
        "TEXT         | twice a week        | 2 times per week",
        "TEXT         | 3 times a week      | three times weekly",
        "TEXT         | Ｄｅｌｌ            | dell",
        "NAME         | VS Code             | Visual Studio Code",
        "NAME         | MS Teams            | Microsoft Teams",
        "NAME         | Teams               | Microsoft Teams",
        "NAME         | Github              | GitHub",
        "NAME         | postgres            | PostgreSQL",
        "NAME         | k8s                 | Kubernetes",
        "NAME         | Node.js             | nodejs",
        "NAME         | iPhone 15           | iphone15",
        "NAME         | Dell XPS 13         | dell XPS-13",
        "NAME         | José                | Jose",
        "PLACE        | NYC                 | New York City",
        "PLACE        | LA                  | los angeles",
        "PLACE        | the UK              | United Kingdom",
        "PLACE        | the U.S.            | USA",
        "PLACE        | Kreuzberg, Berlin   | Berlin Kreuzberg",
        "PLACE        | in Leith            | Leith",
        "PLACE        | München             | Munich",
        "PLACE        | Zürich              | Zurich",
        "ADDRESS      | 14 Elm Rd, Otley    | 14 Elm Road, Otley",
        "ORGANISATION | Brannigan Foods Ltd | Brannigan Foods",
        "ORGANISATION | Sainsbury's         | Sainsburys",
        "CHOICE       | by bike             | cycling",
        "CHOICE       | veggie              | vegetarian",
        "CHOICE       | stopped smoking     | quit smoking",
        // amounts
        "QUANTITY     | twelve              | 12",
        "QUANTITY     | a dozen             | 12",
        "QUANTITY     | two dozen           | 24",
        "QUANTITY     | two hundred and five| 205",
        "QUANTITY     | a hundred and twenty| 120",
        "QUANTITY     | three thousand      | 3k",
        "QUANTITY     | half a million      | 500,000",
        "QUANTITY     | half a litre        | 500 ml",
        "QUANTITY     | one and a half litres | 1.5 l",
        "QUANTITY     | 2½ litres           | 2500ml",
        "QUANTITY     | 1.81 m              | 181 cm",
        "QUANTITY     | 1.81 m              | 5'11\"",
        "QUANTITY     | 181cm               | 5 ft 11",
        "QUANTITY     | six foot two        | 188 cm",
        "QUANTITY     | 5 feet 11 inches    | 5’11”",
        "QUANTITY     | 80 kg               | 80 kilos",
        "QUANTITY     | 80 kg               | 176 lbs",
        "QUANTITY     | 11 stone 4          | 158 lb",
        "QUANTITY     | 11st 4              | 158 pounds",
        "QUANTITY     | 10 km               | 6.2 miles",
        "QUANTITY     | 20 °C               | 68 °F",
        "QUANTITY     | 20 degrees C        | 20 celsius",
        "QUANTITY     | 6 gigs              | 6000 MB",
        "QUANTITY     | 65 %                | 65 percent",
        "QUANTITY     | sixty-five per cent | 65%",
        "QUANTITY     | about 72 h          | three days",
        "QUANTITY     | 600 calls a minute  | 600 calls/min",
        "QUANTITY     | -5 °C               | −5 celsius",
        // money
        "MONEY        | $1,200              | 1200 dollars",
        "MONEY        | $1,200              | 1.2k USD",
        "MONEY        | £870                | 870 pounds",
        "MONEY        | £870                | 870 quid",
        "MONEY        | €54k                | 54,000 euros",
        "MONEY        | £200 a month        | 200 pounds monthly",
        "MONEY        | £200/month          | 200 quid per month",
        "MONEY        | $5m                 | five million dollars",
        // counts, times, dates, durations, versions
        "COUNT        | 34 years old        | thirty-four",
        "COUNT        | 34                  | aged 34",
        "TIME         | half nine           | 9:30",
        "TIME         | half past nine      | 9.30",
        "TIME         | 3 PM                | 15:00",
        "TIME         | 3 p.m.              | three in the afternoon",
        "TIME         | noon                | 12:00",
        "TIME         | midday              | 12 pm",
        "TIME         | midnight            | 12 am",
        "TIME         | quarter to ten      | 9:45",
        "TIME         | a quarter past ten  | 10:15",
        "TIME         | ten past nine       | 9:10",
        "TIME         | nine o'clock        | 9",
        "TIME         | Tuesdays at ten     | Tue 10:00",
        "TIME         | nine to five        | 9 to 5",
        "DATE         | 12 June 2026        | June 12th, 2026",
        "DATE         | 2026-06-12          | the 12th of June 2026",
        "DATE         | 26/09/2026          | 26 Sept 2026",
        "DATE         | tenth of June       | 10 June",
        "DATE         | on the 14th         | 14th",
        "DURATION     | an hour and a half  | 90 min",
        "DURATION     | 1 h 30              | 90 minutes",
        "DURATION     | half an hour        | 30 mins",
        "DURATION     | two and a half hours| 150 minutes",
        "DURATION     | 2 hours and a half  | 2.5 h",
        "DURATION     | a fortnight         | two weeks",
        "DURATION     | 18 months           | a year and a half",
        "VERSION      | v2.5                | 2.5",
        "VERSION      | version 2.5         | v2.5",
        "VERSION      | Postgres 15         | PostgreSQL v15",
        // tokens of redaction
        "NAME         | PERSON_K1_0123456789ABCDE | my PERSON_K1_0123456789ABCDE",
        "TEXT         | PERSON_K1_01234567890123's flat | PERSON_K1_01234567890123 flat",
      })
  void shouldTakeForTheSame(ValueType type, String one, String other) {
    assertThat(type.compare(one, other))
        .as("%s / %s", type.normal(one), type.normal(other))
        .isEqualTo(SAME);
    assertThat(type.compare(other, one)).isEqualTo(SAME);
  }

  @ParameterizedTest(name = "{0}: {1}, then {2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "NAME         | a Dell              | a Dell XPS 13",
        "PLACE        | Berlin              | Kreuzberg, Berlin",
        "PLACE        | Oregon              | Portland, Oregon",
        "NAME         | Sandhu              | Dr Sandhu",
        "NAME         | J Smith             | John Smith",
        "NAME         | iPhone              | iPhone 15",
        "ADDRESS      | Elm Road            | 14 Elm Rd, Otley",
        "TEXT         | allergy             | peanut allergy",
        "TEXT         | metformin           | metformin 500 mg",
        "TEXT         | a flat              | a flat with a garden",
        "DATE         | June                | 12 June",
        "DATE         | 12 June             | 12 June 2026",
        "DATE         | 2027                | March 2027",
        "MONEY        | 200 a month         | £200 a month",
        "DURATION     | 40                  | 40 minutes",
        "VERSION      | Postgres 15         | Postgres 15.3",
        "VERSION      | 2.5                 | v2.5.1",
      })
  void shouldSeeACloserLook(ValueType type, String older, String newer) {
    assertThat(type.compare(older, newer))
        .as("%s / %s", type.normal(older), type.normal(newer))
        .isEqualTo(REFINES);
    assertThat(type.compare(newer, older)).isEqualTo(Likeness.COARSENS);
  }

  @ParameterizedTest(name = "{0}: {1} is not {2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "NAME         | a Dell              | a MacBook",
        "NAME         | Williams            | William",
        "NAME         | PERSON_K1_0123456789ABCDE | PERSON_K1_0123456789ABCDF",
        "NAME         | PERSON_K1_0123456789ABCDE | PERSON_K2_0123456789ABCDE",
        "PLACE        | Portland, Oregon    | Portland, Maine",
        "PLACE        | La Rochelle         | Los Angeles Rochelle",
        "NAME         | PERSON_K1_0123456789ABCDE | PERSON_K1_0123456789abcde",
        "TEXT         | vegan               | not vegan",
        "TEXT         | tea                 | tea and coffee",
        "TEXT         | engineer            | senior engineer",
        "NAME         | dog                 | two dogs",
        "QUANTITY     | 92 kg               | 91.6 kg",
        "QUANTITY     | 12 nodes            | 14 nodes",
        "QUANTITY     | 5 kg                | 5 km",
        "QUANTITY     | 5 °C                | -5 °C",
        "MONEY        | $200                | £200",
        "MONEY        | £200 a month        | £200 a week",
        "TIME         | half nine           | nine",
        "TIME         | 3 AM                | 3 PM",
        "TIME         | ten to five         | 4:50",
        "DATE         | 12 June 2026        | 12 June 2025",
        "DATE         | 3/4/2026            | 4 March 2026",
        "DURATION     | 40 minutes          | 40 seconds",
        "VERSION      | 2.5                 | 2.50",
        "VERSION      | 15                  | 16",
        "VERSION      | 1.1                 | 1.10",
      })
  void shouldTellApart(ValueType type, String one, String other) {
    assertThat(type.compare(one, other))
        .as("%s / %s", type.normal(one), type.normal(other))
        .isEqualTo(OTHER);
    assertThat(type.compare(other, one)).isEqualTo(OTHER);
  }
}
