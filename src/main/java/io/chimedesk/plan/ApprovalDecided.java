package io.chimedesk.plan;

/**
 * A second person has decided, or the plan was taken back; told in the transaction that
 * does it. Of one that was approved, the run that is made of it tells.
 */
public record ApprovalDecided(Plan plan, Approval approval) {
}
