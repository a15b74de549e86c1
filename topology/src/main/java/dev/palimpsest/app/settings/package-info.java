/** Settings, from one file and the environment. */
package dev.palimpsest.app.settings;
