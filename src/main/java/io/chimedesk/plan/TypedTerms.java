package io.chimedesk.plan;

import java.io.Serializable;

/**
 * What an operator typed beside the button that confirms a plan, to be shown again where
 * it was typed.
 *
 * @param start when it was to begin
 * @param share at which share of failures it was to stop
 * @param wrong which of them is wrong: {@code start} or {@code share}
 */
public record TypedTerms(String start, String share, String wrong) implements Serializable {
}
