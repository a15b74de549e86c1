package dev.palimpsest.it.canary;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** The registry's subjects, and every version of every schema. */
record RegistryContents(Rest registry) {

  void read(Findings findings) throws IOException, InterruptedException {
    byte[] subjects = registry.get("/subjects?deleted=true");
    findings.look(Kind.REGISTRY, "subjects", subjects);
    for (JsonNode subject : Rest.json(subjects)) {
      String path =
          "/subjects/" + URLEncoder.encode(subject.asText(), StandardCharsets.UTF_8) + "/versions";
      for (JsonNode version : Rest.json(registry.get(path))) {
        findings.look(Kind.REGISTRY, subject.asText(), registry.get(path + "/" + version.asText()));
      }
    }
  }
}
