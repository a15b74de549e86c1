package dev.palimpsest.it;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.Set;

/** The chat platform's database, as the platform itself writes to it. */
final class Database implements AutoCloseable {
  private final Connection connection;

  Database(String url) throws SQLException {
    connection = DriverManager.getConnection(url);
  }

  /** Runs one of the scripts in {@code infra/postgres}. */
  void script(Path home, String file) throws SQLException, IOException {
    run(Files.readString(home.resolve("infra/postgres").resolve(file)));
  }

  void run(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** Executes one statement with the given parameters, in a transaction of its own. */
  void run(String sql, Object... parameters) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setObject(i + 1, parameters[i]);
      }
      statement.execute();
    }
  }

  /** The first column of all rows. */
  Set<String> values(String query) throws SQLException {
    Set<String> values = new HashSet<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      while (rows.next()) {
        values.add(rows.getString(1));
      }
    }
    return values;
  }

  /** Whether the replication slot is gone; it goes only once nobody reads it. */
  boolean dropped(String slot) throws SQLException {
    run(
        "SELECT pg_drop_replication_slot(slot_name) FROM pg_replication_slots"
            + " WHERE slot_name = ? AND NOT active",
        slot);
    return values("SELECT slot_name FROM pg_replication_slots").stream().noneMatch(slot::equals);
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
