package dev.palimpsest.connect.source;

import dev.palimpsest.connect.rejection.RejectedRecord;
import java.util.Optional;

/**
 * Where a table of chat messages keeps what a turn needs.
 *
 * @param tenantColumn column of the tenant; empty where {@code fixedTenant} is given
 * @param fixedTenant the tenant of all rows; empty where {@code tenantColumn} is given
 * @param created when the message was written
 * @param updated when it was changed last
 * @param version counts its changes
 * @param firstVersion what a row begins with
 * @param deleted says that it is deleted although it is still there
 */
record Columns(
    Optional<String> tenantColumn,
    Optional<String> fixedTenant,
    String conversation,
    String turn,
    String user,
    String role,
    Optional<String> author,
    String body,
    String created,
    Optional<String> updated,
    Optional<String> version,
    long firstVersion,
    Optional<String> deleted) {

  String tenant(Row row) throws RejectedRecord {
    return fixedTenant.isPresent() ? fixedTenant.get() : row.id(tenantColumn.orElseThrow());
  }

  /** Whether the row itself tells its revision, so that a change can be seen not to raise it. */
  boolean counted() {
    return version.isPresent() || updated.isPresent();
  }
}
