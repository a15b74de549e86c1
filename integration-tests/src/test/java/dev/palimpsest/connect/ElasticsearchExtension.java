package dev.palimpsest.connect;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives tests the one server of the run, with empty indices each time. */
final class ElasticsearchExtension implements ParameterResolver {

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == RealElasticsearch.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    RealElasticsearch server =
        context
            .getRoot()
            .getStore(ExtensionContext.Namespace.GLOBAL)
            .getOrComputeIfAbsent(
                RealElasticsearch.class, type -> start(), RealElasticsearch.class);
    try {
      if (!server.process().alive()) {
        server.process().restart();
      }
      server.reset();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return server;
  }

  private static RealElasticsearch start() {
    try {
      return new RealElasticsearch();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
