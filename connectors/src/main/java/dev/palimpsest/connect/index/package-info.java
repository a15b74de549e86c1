/** What is said to Elasticsearch, and what its answers mean, told apart by status and type only. */
package dev.palimpsest.connect.index;
