package dev.palimpsest.app;

import dev.palimpsest.streams.Application;
import dev.palimpsest.streams.StreamsSettings;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.KafkaStreams.State;
import org.apache.kafka.streams.errors.MissingSourceTopicException;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs applications in this process until it is stopped or one of them gives up. */
public final class StreamsProcess implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(StreamsProcess.class);
  private static final Duration CLOSE_WITHIN = Duration.ofSeconds(20);

  private final Map<Application, KafkaStreams> running = new EnumMap<>(Application.class);
  private final CountDownLatch ended = new CountDownLatch(1);

  /** Adds an application and starts it. */
  public void start(Application application, Pipeline pipeline, StreamsSettings settings) {
    KafkaStreams streams =
        new KafkaStreams(pipeline.topology(application), settings.properties(application));
    streams.setUncaughtExceptionHandler(new Restarts(application));
    streams.setStateListener(
        (now, before) -> {
          LOG.info("{} is {}", application.label(), now);
          if (now == State.ERROR || now == State.NOT_RUNNING) {
            ended.countDown();
          }
        });
    running.put(application, streams);
    streams.start();
  }

  /** Each application's state, by its label. */
  public Map<Application, State> states() {
    Map<Application, State> states = new EnumMap<>(Application.class);
    running.forEach((application, streams) -> states.put(application, streams.state()));
    return states;
  }

  public boolean ready() {
    return !running.isEmpty() && states().values().stream().allMatch(State.RUNNING::equals);
  }

  /** Waits until an application has ended, which none does by itself unless it gave up. */
  public void awaitEnd() throws InterruptedException {
    ended.await();
  }

  @Override
  public void close() {
    running.values().forEach(streams -> streams.close(CLOSE_WITHIN));
  }

  /** Replaces a failed stream thread after a pause, and gives up when failures come thick. */
  private static final class Restarts implements StreamsUncaughtExceptionHandler {
    private static final int MOST = 20;
    private static final Duration WITHIN = Duration.ofMinutes(10);
    private static final Duration PAUSE = Duration.ofSeconds(3);

    private final Application application;
    private final Deque<Instant> failures = new ArrayDeque<>();

    Restarts(Application application) {
      this.application = application;
    }

    @Override
    public synchronized StreamThreadExceptionResponse handle(Throwable failure) {
      if (failure instanceof MissingSourceTopicException) {
        LOG.error("{} finds no topics: run `palimpsest topics apply` first", application.label());
        return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
      }
      Instant now = Instant.now();
      failures.addLast(now);
      failures.removeIf(at -> at.isBefore(now.minus(WITHIN)));
      String cause =
          failure.getCause() == null
              ? ""
              : " because of " + failure.getCause().getClass().getName();
      if (failures.size() > MOST) {
        LOG.error("{} gives up: {}{}", application.label(), failure.getClass().getName(), cause);
        return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
      }
      LOG.warn(
          "{} restarts a thread: {}{}", application.label(), failure.getClass().getName(), cause);
      pause();
      return StreamThreadExceptionResponse.REPLACE_THREAD;
    }

    private static void pause() {
      try {
        Thread.sleep(PAUSE);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
