package io.chimedesk.run;

import org.jspecify.annotations.Nullable;

/**
 * How many users of a run ended with that outcome and that code.
 */
public record CodeCount(Outcome outcome, @Nullable String code, int users) {
}
