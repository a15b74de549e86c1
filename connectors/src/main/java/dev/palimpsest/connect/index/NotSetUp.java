package dev.palimpsest.connect.index;

import org.apache.kafka.connect.errors.ConnectException;

/** Fails the task where Elasticsearch lacks what it must have, and names the remedy. */
public final class NotSetUp extends ConnectException {

  NotSetUp(String what, String remedy) {
    super("Elasticsearch is not set up for the sink: " + what + ". " + remedy);
  }

  NotSetUp(String code) {
    super(
        "Elasticsearch is not set up for the sink ("
            + code
            + "): aliases memories, memory-changelog and episodes must exist with their templates,"
            + " on a server of the client's major version, and elasticsearch.urls must point to it."
            + " Run `./palimpsest index apply`, then restart the task");
  }
}
