/** Why a record does not go on, told without any of its content. */
package dev.palimpsest.connect.rejection;
