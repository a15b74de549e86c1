package dev.palimpsest.it.canary;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.palimpsest.app.settings.Connections;
import dev.palimpsest.app.settings.Settings;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Leaks in topics: a key, a header's name and value, a value in every form, a changelog. */
record PlantedRecords(Settings settings) {
  private static final String CHANGELOG = Plants.NAME + "-store-changelog";

  void plant(Plants plants) throws ExecutionException, InterruptedException {
    List<String> topics = List.of(Plants.NAME, CHANGELOG);
    Properties properties = Connections.kafka(settings.kafka());
    try (Admin admin = Admin.create(properties)) {
      admin
          .createTopics(
              topics.stream()
                  .map(topic -> new NewTopic(topic, Optional.of(1), Optional.empty()))
                  .toList())
          .all()
          .get();
    }
    plants.undo(() -> delete(topics));
    try (KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(properties, new ByteArraySerializer(), new ByteArraySerializer())) {
      for (Form form : Form.values()) {
        producer.send(record(Plants.NAME, new byte[0], leak(plants, Kind.TOPIC_VALUE, form)));
      }
      ProducerRecord<byte[], byte[]> keyed =
          record(Plants.NAME, leak(plants, Kind.TOPIC_KEY, Form.UTF_16_BIG_ENDIAN), new byte[0]);
      keyed.headers().add("x", leak(plants, Kind.TOPIC_HEADER, Form.HEX));
      keyed.headers().add(new String(leak(plants, Kind.TOPIC_HEADER, Form.PLAIN), UTF_8), null);
      producer.send(keyed);
      String logged = plants.mail(Kind.TOPIC_VALUE, CHANGELOG, Form.SHA_1);
      producer.send(record(CHANGELOG, new byte[] {1}, Disguises.write(Form.SHA_1, logged)));
    }
  }

  private void delete(List<String> topics) throws ExecutionException, InterruptedException {
    try (Admin admin = Admin.create(Connections.kafka(settings.kafka()))) {
      admin.deleteTopics(topics).all().get();
    }
  }

  private static byte[] leak(Plants plants, Kind kind, Form form) {
    return Disguises.write(form, plants.mail(kind, Plants.NAME, form));
  }

  private static ProducerRecord<byte[], byte[]> record(String topic, byte[] key, byte[] value) {
    return new ProducerRecord<>(topic, key, value);
  }
}
