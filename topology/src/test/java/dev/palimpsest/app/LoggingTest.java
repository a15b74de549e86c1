package dev.palimpsest.app;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.core.joran.spi.JoranException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The shipped logging, as operators may set it. */
class LoggingTest {

  /** Records, bodies and API keys stand in what these loggers print below INFO. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "org.apache.kafka.streams.processor.internals.StreamTask",
        "org.apache.kafka.clients.producer.KafkaProducer",
        "org.apache.hc.client5.http.wire",
        "org.apache.hc.client5.http.headers",
        "io.confluent.kafka.serializers.KafkaAvroDeserializer",
        "co.elastic.clients"
      })
  void shouldKeepOthersFromPrintingPayloadsWhateverIsAskedFor(String logger) throws JoranException {
    assertThat(logging("TRACE", "TRACE").getLogger(logger).isDebugEnabled()).isFalse();
    assertThat(logging("TRACE", "DEBUG").getLogger(logger).isDebugEnabled()).isFalse();
    assertThat(logging("TRACE", "ALL").getLogger(logger).isDebugEnabled()).isFalse();
    assertThat(logging("TRACE", "trace").getLogger(logger).isDebugEnabled()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"TRACE,INFO", "DEBUG,INFO", "INFO,INFO", "WARN,WARN", "ERROR,ERROR", "OFF,OFF"})
  void shouldGiveOthersTheLevelThatIsAskedForUpToInfo(String asked, String given)
      throws JoranException {
    assertThat(logging("INFO", asked).getLogger("org.apache.kafka").getEffectiveLevel())
        .isEqualTo(Level.toLevel(given));
  }

  @Test
  void shouldGiveOurOwnLoggersAnyLevel() throws JoranException {
    assertThat(logging("TRACE", "WARN").getLogger("dev.palimpsest.app").isTraceEnabled()).isTrue();
  }

  private static LoggerContext logging(String own, String others) throws JoranException {
    LoggerContext context = new LoggerContext();
    context.putProperty("PALIMPSEST_LOG_LEVEL", own);
    context.putProperty("PALIMPSEST_CLIENT_LOG_LEVEL", others);
    JoranConfigurator configurator = new JoranConfigurator();
    configurator.setContext(context);
    configurator.doConfigure(LoggingTest.class.getResource("/logback.xml"));
    return context;
  }
}
