package dev.palimpsest.extract.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Seen from Wednesday, 15 September 2021, 10:20. */
class TemporalGrammarTest {
  private static final LocalDateTime REFERENCE = LocalDateTime.of(2021, 9, 15, 10, 20);

  private final TemporalGrammar grammar = new TemporalGrammar();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "we married on June 5th, 2010 in Bath | June 5th, 2010 | 2010-06-05",
        "the lease ends 15.03.2022, I think | 15.03.2022 | 2022-03-15",
        "born 1987-02-11 in Turin | 1987-02-11 | 1987-02-11",
        "signed 3/31/20 by both | 3/31/20 | 2020-03-31",
        "her birthday is the fourth of March | the fourth of March | XXXX-03-04",
        "he arrives day after tomorrow | day after tomorrow | 2021-09-17",
        "she calls me on Sunday | Sunday | XXXX-WXX-7",
        "the dentist next Monday | next Monday | 2021-09-20",
        "Tuesday of last week I fell | Tuesday of last week | 2021-09-07",
        "choir starts the first Thursday of October | the first Thursday of October | XXXX-10-WXX-4-#1",
        "rent is due on the 25th. | the 25th | XXXX-XX-25",
        "we moved two weeks ago | two weeks ago | 2021-09-01",
        "a week from Friday we fly | a week from Friday | 2021-09-24",
        "we skip Thanksgiving | Thanksgiving | XXXX-11-WXX-4-4",
        "a baby by 30 February 2022, ha | 30 February 2022 | 2022-02-30",
        "home Easter 2019 | Easter 2019 | 2019-04-21"
      })
  void shouldFindDays(String text, String words, String timex) {
    assertFound(text, words, timex);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "yoga at 6:15 pm | 6:15 pm | T18:15",
        "the bus leaves half past eight | half past eight | T08:30",
        "I get up at 5 in the morning | 5 in the morning | T05",
        "lunch is at 12.45 | at 12.45 | T12:45",
        "be there noonish | noonish | T12",
        "asleep before midnight | before midnight | T00",
        "open from 9am to 5:30pm | from 9am to 5:30pm | (T09,T17:30,PT8H30M)",
        "I jog early in the morning | early in the morning | TMO",
        "dinner tomorrow at seven thirty | tomorrow at seven thirty | 2021-09-16T07:30",
        "see you 8 tonight? no, at 8 tonight | 8 tonight | 2021-09-15T20",
        "call Thursday 3pm | Thursday 3pm | XXXX-WXX-4T15",
        "the end of tomorrow at latest | the end of tomorrow | 2021-09-16T23:59:59",
        "he left 20 minutes ago | 20 minutes ago | 2021-09-15T10:00:00",
        "we talked last night | last night | 2021-09-14TNI",
        "Friday from 2 to 4 is fine | Friday from 2 to 4 | (XXXX-WXX-5T02,XXXX-WXX-5T04,PT2H)",
        "busy right now | right now | PRESENT_REF"
      })
  void shouldFindTimes(String text, String words, String timex) {
    assertThat(find(text)).anySatisfy(one -> assertThat(words(text, one)).isEqualTo(words));
    assertThat(find(text)).anySatisfy(one -> assertThat(one.timex()).isEqualTo(timex));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "I moved to Oslo in March 2015 | March 2015 | 2015-03 | 2015-03-01 | 2015-04-01",
        "we travel next month | next month | 2021-10 | 2021-10-01 | 2021-11-01",
        "since 2016 I am vegan | since 2016 | 2016 | 2016-01-01 |",
        "here until next Friday | until next Friday | 2021-09-24 | | 2021-09-24",
        "after 2018 it got better | after 2018 | 2018 | 2019-01-01 |",
        "I am in Rome this week | this week | 2021-W37 | 2021-09-13 | 2021-09-20",
        "hiking next weekend | next weekend | 2021-W38-WE | 2021-09-25 | 2021-09-27",
        "the last three months | last three months | (2021-06-15,2021-09-15,P3M) | 2021-06-15 | 2021-09-15",
        "rent rose in Q2 2020 | Q2 2020 | (2020-04-01,2020-07-01,P3M) | 2020-04-01 | 2020-07-01",
        "away Dec 20 to Jan 4 | Dec 20 to Jan 4 | (XXXX-12-20,XXXX-01-04,P15D) | 2021-12-20 | 2022-01-04",
        "off 3-9 October | 3-9 October | (XXXX-10-03,XXXX-10-09,P6D) | 2021-10-03 | 2021-10-09",
        "I studied from 2004 to 2009 | from 2004 to 2009 | (2004-01-01,2009-01-01,P5Y) | 2004-01-01 | 2009-01-01",
        "early 2022 we build | early 2022 | 2022 | 2022-01-01 | 2022-07-01",
        "we met last summer | last summer | 2020-SU | 2020-06-01 | 2020-09-01",
        "music of the 1970s | the 1970s | (1970-01-01,1980-01-01,P10Y) | 1970-01-01 | 1980-01-01",
        "first week of May 2022 | first week of May 2022 | 2022-05-W01 | 2022-05-02 | 2022-05-09",
        "before the end of October | before the end of October | XXXX-10 | | 2021-11-01"
      })
  void shouldFindPeriods(String text, String words, String timex, String from, String to) {
    TemporalExpression found = assertFound(text, words, timex);
    assertThat(found.from().map(at -> at.toLocalDate().toString()).orElse(null)).isEqualTo(from);
    assertThat(found.to().map(at -> at.toLocalDate().toString()).orElse(null)).isEqualTo(to);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "I slept 3h | 3h | PT3H",
        "a nap of 20 minutes | 20 minutes | PT20M",
        "I waited one and a half years | one and a half years | P1.5Y",
        "the film took 2 hours and 10 minutes | 2 hours and 10 minutes | PT2H10M",
        "it rained all day | all day | P1D",
        "a couple of weeks | a couple of weeks | P2W",
        "she plays the cello every Tuesday | every Tuesday | XXXX-WXX-2",
        "pills daily at noon | daily at noon | T12",
        "I swim twice a week | twice a week | P1W",
        "the market is on Saturdays | Saturdays | XXXX-WXX-6",
        "we phone every other day | every other day | P2D",
        "choir Monday evenings | Monday evenings | XXXX-WXX-1TEV"
      })
  void shouldFindLengthsAndWhatComesBack(String text, String words, String timex) {
    assertFound(text, words, timex);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "May I ask who we sat with?",
        "they march on, and on second thoughts we may too",
        "call 555-2368 or +1 415 555 2671",
        "it runs version 1.2.3 on 10.0.0.1",
        "it costs $12 or 12.50 euros",
        "a score of 4:3, support 24/7",
        "half of the people fall down at the sun gate",
        "see https://example.org/2021/09/15/report and a@2020.example.org",
        "my order is AB-2021-XY7 or #1999",
        "good morning everyone, and a second opinion"
      })
  void shouldSeeNoDatesWhereThereAreNone(String text) {
    assertThat(find(text)).isEmpty();
  }

  @Test
  void shouldLookBackAfterVerbsOfThePastAlone() {
    assertThat(find("I moved on Friday").getFirst().from())
        .contains(LocalDateTime.of(2021, 9, 10, 0, 0));
    assertThat(find("I will move on Friday").getFirst().from())
        .contains(LocalDateTime.of(2021, 9, 17, 0, 0));
    assertThat(find("vegan since November").getFirst().from())
        .contains(LocalDateTime.of(2020, 11, 1, 0, 0));
  }

  @Test
  void shouldTellDirectionAndRecurrence() {
    assertThat(find("yesterday").getFirst().direction(REFERENCE))
        .contains(TemporalExpression.Direction.PAST);
    assertThat(find("this week").getFirst().direction(REFERENCE))
        .contains(TemporalExpression.Direction.PRESENT);
    assertThat(find("in three days").getFirst().direction(REFERENCE))
        .contains(TemporalExpression.Direction.FUTURE);
    assertThat(find("three days").getFirst().direction(REFERENCE)).isEmpty();
    assertThat(find("every morning").getFirst().recurring()).isTrue();
    assertThat(find("this morning").getFirst().recurring()).isFalse();
  }

  @Test
  void shouldFindSeveralInTheOrderOfTheText() {
    String text = "I left Bonn in 2012, lived in Graz for six years and came here last spring.";
    assertThat(find(text).stream().map(one -> words(text, one)).collect(Collectors.toList()))
        .containsExactly("2012", "six years", "last spring");
  }

  private TemporalExpression assertFound(String text, String words, String timex) {
    List<TemporalExpression> found = find(text);
    assertThat(found).as(text).hasSize(1);
    assertThat(words(text, found.getFirst())).isEqualTo(words);
    assertThat(found.getFirst().timex()).isEqualTo(timex);
    return found.getFirst();
  }

  private List<TemporalExpression> find(String text) {
    return grammar.find(text, REFERENCE);
  }

  private static String words(String text, TemporalExpression one) {
    return text.substring(one.start(), one.end());
  }
}
