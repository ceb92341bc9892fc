package io.chimedesk.plan;

/**
 * A plan waits for a second person, told in the transaction that has it wait.
 */
public record ApprovalAsked(Plan plan, Approval approval) {
}
