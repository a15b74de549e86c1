/** The Elasticsearch sink connector: what a Connect worker loads, and its settings. */
package dev.palimpsest.connect;
