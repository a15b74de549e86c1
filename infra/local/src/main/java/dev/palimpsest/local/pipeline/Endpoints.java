package dev.palimpsest.local.pipeline;

import dev.palimpsest.local.servers.LocalStack;

/** Where the servers of a pipeline are. */
public record Endpoints(
    String bootstrapServers, String registryUrl, String elasticsearchUrl, String connectUrl) {

  public static Endpoints of(LocalStack stack) {
    return new Endpoints(
        stack.bootstrapServers(),
        stack.registryUrl(),
        stack.elasticsearchUrl(),
        stack.connectUrl());
  }
}
