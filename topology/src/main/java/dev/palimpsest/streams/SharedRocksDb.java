package dev.palimpsest.streams;

import java.util.Map;
import org.apache.kafka.streams.state.RocksDBConfigSetter;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.Cache;
import org.rocksdb.LRUCache;
import org.rocksdb.Options;
import org.rocksdb.WriteBufferManager;

/**
 * Makes all stores of the process share one block cache and one write buffer budget: by default
 * each store of each partition may take 98 MB. Kafka names this class and makes the instances,
 * hence the static fields.
 */
public final class SharedRocksDb implements RocksDBConfigSetter {
  private static final long CACHE_BYTES = 96L * 1024 * 1024;
  private static final long WRITE_BUFFER_BYTES = 48L * 1024 * 1024;
  private static final long STORE_WRITE_BUFFER_BYTES = 8L * 1024 * 1024;

  private static final Cache CACHE = new LRUCache(CACHE_BYTES);
  private static final WriteBufferManager WRITE_BUFFERS =
      new WriteBufferManager(WRITE_BUFFER_BYTES, CACHE);

  @Override
  public void setConfig(String storeName, Options options, Map<String, Object> configs) {
    BlockBasedTableConfig table = (BlockBasedTableConfig) options.tableFormatConfig();
    table.setBlockCache(CACHE);
    table.setCacheIndexAndFilterBlocks(true);
    options.setTableFormatConfig(table);
    options.setWriteBufferManager(WRITE_BUFFERS);
    options.setWriteBufferSize(STORE_WRITE_BUFFER_BYTES);
  }

  @Override
  public void close(String storeName, Options options) {
    // the cache and the budget outlive the store
  }
}
