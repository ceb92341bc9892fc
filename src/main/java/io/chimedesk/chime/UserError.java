package io.chimedesk.chime;

import org.jspecify.annotations.Nullable;

/**
 * One entry of the UserErrors list of an answer, exactly as it came: any part may be
 * missing, and the code may be one that nobody has heard of.
 */
public record UserError(@Nullable String userId, @Nullable String code, @Nullable String message) {
}
