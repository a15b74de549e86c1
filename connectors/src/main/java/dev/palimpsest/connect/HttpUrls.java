package dev.palimpsest.connect;

import java.net.URI;
import java.util.List;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigException;

/** Checks a list of server addresses, without ever repeating one: it might hold a password. */
final class HttpUrls {

  static final ConfigDef.Validator VALIDATOR =
      ConfigDef.LambdaValidator.with(
          (name, value) -> check(name, (List<?>) value), () -> "http(s)://host:port,…");

  private HttpUrls() {}

  private static void check(String name, List<?> urls) {
    if (urls == null || urls.isEmpty()) {
      throw new ConfigException(name + " must name at least one server, as in http://host:9200");
    }
    for (Object url : urls) {
      if (!isServer(String.valueOf(url))) {
        throw new ConfigException(
            name
                + " must be a list of http:// or https:// addresses with host and without user or password");
      }
    }
  }

  private static boolean isServer(String url) {
    try {
      URI uri = URI.create(url.trim());
      return ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))
          && uri.getHost() != null
          && uri.getRawUserInfo() == null;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
