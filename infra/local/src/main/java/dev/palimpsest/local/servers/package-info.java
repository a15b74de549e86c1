/**
 * Runs Kafka, a schema registry, Elasticsearch, PostgreSQL and Connect as plain child processes.
 */
package dev.palimpsest.local.servers;
