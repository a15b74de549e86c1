package dev.palimpsest.connect.document;

import java.util.Optional;

/**
 * Why a record cannot be indexed, told without any of its content.
 *
 * @param stage step that refused it, {@code decode} or {@code index}
 * @param code what is wrong, as in BAD_BYTES
 * @param cause class or type of the failure, where there was one
 */
public record Rejection(String stage, String code, Optional<String> cause) {}
