package dev.palimpsest.it.canary;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;

/** Leaks in files: a store's record, a file beside it, a log, a temporary file, an index. */
record PlantedFiles(Sweep sweep) {

  void plant(Plants plants) throws IOException, RocksDBException {
    file(plants, sweep.states(), Kind.STORE_FILE, "/0_0/.checkpoint", Form.BASE64_OFF_BY_TWO);
    file(plants, sweep.logs(), Kind.LOG, ".log", Form.BYTE_LIST);
    file(plants, sweep.temporary(), Kind.TEMPORARY_FILE, "/leak.tmp", Form.UTF_16_LITTLE_ENDIAN);
    file(plants, sweep.indices(), Kind.INDEX_FILE, ".tlog", Form.JSON);
    store(plants);
  }

  private static void file(Plants plants, Path folder, Kind kind, String name, Form form)
      throws IOException {
    String place = Plants.NAME + name;
    Path file = folder.resolve(place);
    Files.createDirectories(file.getParent());
    plants.undo(() -> Files.delete(file));
    Files.write(file, Disguises.write(form, plants.mail(kind, place, form)));
  }

  private void store(Plants plants) throws IOException, RocksDBException {
    String place = Plants.NAME + "/0_0/rocksdb/planted";
    Path folder = Files.createDirectories(sweep.states().resolve(place));
    plants.undo(
        () -> {
          for (Path file : new Folder(folder, Kind.STORE_FILE).files()) {
            Files.delete(file);
          }
        });
    try (Options options = new Options().setCreateIfMissing(true);
        RocksDB store = RocksDB.open(options, folder.toString())) {
      store.put(leak(plants, place, Form.SEPARATED), leak(plants, place, Form.MD5));
    }
  }

  private static byte[] leak(Plants plants, String place, Form form) {
    return Disguises.write(form, plants.mail(Kind.STORE, place, form));
  }
}
