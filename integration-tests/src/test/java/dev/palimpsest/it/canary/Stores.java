package dev.palimpsest.it.canary;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.rocksdb.ColumnFamilyDescriptor;
import org.rocksdb.ColumnFamilyHandle;
import org.rocksdb.ColumnFamilyOptions;
import org.rocksdb.DBOptions;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;
import org.rocksdb.RocksIterator;

/**
 * The stores of applications that do not run: every file as it is (Kafka Streams writes blocks
 * uncompressed), and every key and value through RocksDB, since blocks hold the ends of keys alone.
 */
final class Stores {
  private final Folder folder;

  Stores(Path path) {
    folder = new Folder(path, Kind.STORE_FILE);
  }

  void read(Findings findings) throws IOException, RocksDBException {
    folder.read(findings);
    for (Path file : folder.files()) {
      if (file.endsWith("CURRENT")) {
        records(file.getParent(), findings);
      }
    }
  }

  private void records(Path store, Findings findings) throws RocksDBException {
    List<ColumnFamilyDescriptor> families = new ArrayList<>();
    try (Options options = new Options();
        ColumnFamilyOptions familyOptions = new ColumnFamilyOptions();
        DBOptions dbOptions = new DBOptions()) {
      for (byte[] family : RocksDB.listColumnFamilies(options, store.toString())) {
        families.add(new ColumnFamilyDescriptor(family, familyOptions));
      }
      List<ColumnFamilyHandle> handles = new ArrayList<>();
      try (RocksDB db = RocksDB.openReadOnly(dbOptions, store.toString(), families, handles)) {
        String place = folder.path().relativize(store).toString();
        for (ColumnFamilyHandle handle : handles) {
          try (RocksIterator records = db.newIterator(handle)) {
            for (records.seekToFirst(); records.isValid(); records.next()) {
              findings.look(Kind.STORE, place, records.key());
              findings.look(Kind.STORE, place, records.value());
            }
          }
          handle.close();
        }
      }
    }
  }
}
