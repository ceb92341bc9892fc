package io.chimedesk.simulator;

import java.util.List;
import java.util.Set;

/**
 * A fault that meets one call.
 *
 * @param number of the line in the script
 * @param luck decides whom of the call it meets
 */
record Hit(int number, Fault fault, long luck) {

	/**
	 * Whom of these users it gives an error of their own.
	 */
	Set<String> chosen(List<String> userIds) {
		UserFault users = this.fault.users();
		return (users != null) ? users.chosen(userIds, this.luck) : Set.of();
	}

}
