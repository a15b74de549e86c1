/**
 * The three Streams applications: topologies, processors, stores, and how records look in topics.
 */
package dev.palimpsest.streams;
