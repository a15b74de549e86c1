/** The pipeline on the local servers: topics, indices, connector and applications. */
package dev.palimpsest.local.pipeline;
