package io.chimedesk.plan;

/**
 * A second person has decided, or the plan was taken back; told in the transaction that
 * does it.
 */
public record ApprovalDecided(Plan plan, Approval approval) {
}
