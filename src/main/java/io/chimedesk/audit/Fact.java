package io.chimedesk.audit;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Something that was done, for the journal.
 *
 * @param action what was done, as {@code noun.verb}, for instance {@code run.confirmed}
 * @param subject what it was done to, for instance {@code run/92}; never an e-mail
 * address
 * @param details further facts, by name; null is left out
 */
public record Fact(String action, String subject, Map<String, ? extends @Nullable Object> details) {
}
