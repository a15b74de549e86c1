/** The description of the pipeline in containers, and what holds for it beyond its schema. */
package dev.palimpsest.it.compose;
