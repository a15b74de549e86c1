package dev.palimpsest.redact;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers and names are found where their context makes them somebody's. */
class ContextTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "your order #«KX202501020304» is on its way",
        "Order number: «DD202509201111».",
        "the tracking number is «ZX123456780», thanks",
        "your «savings card ending with 1122» was charged",
        "Pickup code: «B-77»",
        "Meeting ID: «87650000»",
        "customer no. «4711-22»",
        "in 2024 the order came",
        "order number 2 of 3",
        "room 204 at 10:30",
        "paid 120 for the ticket",
        "the year 2025 report"
      })
  void shouldFindIdentifiers(String marked) {
    Marked.expect(marked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "my username is «dark_star9»",
        "WeChat ID is «zw138zz»",
        "user name: «nina.k»",
        "username is required",
        "filter_by(username=username)"
      })
  void shouldFindUserNames(String marked) {
    Marked.expect(marked);
  }
}
