package io.chimedesk.operator;

/**
 * What an operator may do. The roles are flat: none includes another.
 */
enum Role {

	ADMIN, HELPDESK, AUDITOR

}
