package dev.palimpsest.it.canary;

import dev.palimpsest.app.settings.Settings;
import dev.palimpsest.local.servers.RunFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import javax.management.JMException;
import javax.management.remote.JMXServiceURL;
import org.rocksdb.RocksDBException;

/**
 * Searches all that a pipeline writes, stores, shows and logs.
 *
 * @param data the folder of everything that its processes write
 * @param shown addresses at which processes tell how they are, by name
 * @param beans where the applications can be asked for their measurements, by name
 */
public record Sweep(
    Settings settings, Path data, Map<String, String> shown, Map<String, JMXServiceURL> beans) {

  /** What can be read while everything runs. */
  public void running(Findings findings, Collection<Canary> canaries)
      throws IOException, InterruptedException, ExecutionException, JMException {
    new Topics(settings).read(findings);
    new RegistryContents(registry()).read(findings);
    new IndexContents(elasticsearch()).read(findings, canaries);
    for (Map.Entry<String, String> url : shown.entrySet()) {
      findings.look(Kind.HEALTH, url.getKey(), new Rest(url.getValue()).get(""));
    }
    for (Map.Entry<String, JMXServiceURL> url : beans.entrySet()) {
      new Measurements(url.getKey()).read(url.getValue(), findings);
    }
    for (RunFile.Entry process : RunFile.read(data).orElseThrow().processes()) {
      new JavaProcess(process.name(), process.process().number()).read(findings);
    }
  }

  /** What lies on disk once the applications have stopped. */
  public void atRest(Findings findings) throws IOException, RocksDBException {
    new Stores(states()).read(findings);
    new Folder(logs(), Kind.LOG).read(findings);
    new Folder(temporary(), Kind.TEMPORARY_FILE).read(findings);
    new Folder(indices(), Kind.INDEX_FILE).read(findings);
  }

  Path states() {
    return data.resolve("applications");
  }

  Path logs() {
    return data.resolve("logs");
  }

  Path temporary() {
    return data.resolve("tmp");
  }

  /** Of an Elasticsearch that is a process; one in a container keeps its files to itself. */
  Path indices() {
    return data.resolve("elasticsearch");
  }

  Rest registry() {
    return new Rest(settings.registry().url());
  }

  Rest elasticsearch() {
    return new Rest(settings.elasticsearch().url());
  }
}
