package io.chimedesk.home;

import io.chimedesk.request.WaitingRequests.Waiting;

/**
 * What lies on the desk of an operator.
 *
 * @param plans how many plans wait for a second person; 0 for those who may not look at
 * them
 * @param plansToDecide how many of these are for this operator to decide
 */
public record Desk(Waiting requests, int plans, int plansToDecide) {
}
