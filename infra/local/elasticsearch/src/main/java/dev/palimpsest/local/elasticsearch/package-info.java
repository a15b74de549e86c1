/**
 * Starts one Elasticsearch node as a process of its own, for development and tests on one machine.
 *
 * <p>The server is licensed under the Elastic License 2.0, the AGPL-3.0 or the SSPL, at the user's
 * choice; it is not Apache-2.0. Maven fetches it with scope {@code provided}, it runs in its own
 * JVM, and no artefact that Palimpsest ships contains it or this package.
 */
package dev.palimpsest.local.elasticsearch;
