/**
 * From rows that Debezium reports to turns of conversations.turns: an outbox with fixed columns, or
 * the chat messages of somebody else's table.
 */
package dev.palimpsest.connect.source;
