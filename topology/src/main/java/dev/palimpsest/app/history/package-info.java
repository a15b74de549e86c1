/** Where what was decided about a subject is read from: the pipeline's topics, or a preview. */
package dev.palimpsest.app.history;
