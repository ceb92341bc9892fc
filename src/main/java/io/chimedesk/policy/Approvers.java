package io.chimedesk.policy;

/**
 * Who decides about requests, but for their own.
 */
public enum Approvers {

	ADMINS, ADMINS_AND_HELPDESK

}
