package io.chimedesk.plan;

/**
 * From how many users on a run needs a second person.
 */
interface RunLimit {

	/**
	 * The number of users; 0 for never.
	 */
	int users();

}
