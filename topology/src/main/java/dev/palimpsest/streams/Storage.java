package dev.palimpsest.streams;

import java.time.Duration;
import org.apache.kafka.streams.state.KeyValueBytesStoreSupplier;
import org.apache.kafka.streams.state.Stores;
import org.apache.kafka.streams.state.WindowBytesStoreSupplier;

/** Where stores keep their records; the topologies and all they decide are the same on either. */
public enum Storage {
  /** On disk, for the applications. */
  ROCKSDB {
    @Override
    KeyValueBytesStoreSupplier keyValue(String name) {
      return Stores.persistentKeyValueStore(name);
    }

    @Override
    WindowBytesStoreSupplier window(String name, Duration retention) {
      return Stores.persistentWindowStore(name, retention, retention, false);
    }
  },

  /** In the process, for previews: the in-process driver flushes every store after every record. */
  MEMORY {
    @Override
    KeyValueBytesStoreSupplier keyValue(String name) {
      return Stores.inMemoryKeyValueStore(name);
    }

    @Override
    WindowBytesStoreSupplier window(String name, Duration retention) {
      return Stores.inMemoryWindowStore(name, retention, retention, false);
    }
  };

  abstract KeyValueBytesStoreSupplier keyValue(String name);

  abstract WindowBytesStoreSupplier window(String name, Duration retention);
}
