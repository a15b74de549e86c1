/** Sums facts up: a scene for each session of a conversation, and one persona for each subject. */
package dev.palimpsest.distill;
