package io.chimedesk.request;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * What happened to a request, or was said about it.
 *
 * @param by the operator who did it, or the program itself
 * @param text what was said; null if nothing
 * @param number of users, of a run or of another request; null if there is none to tell
 */
public record Step(StepKind kind, String by, Instant at, @Nullable String text, @Nullable Long number) {
}
