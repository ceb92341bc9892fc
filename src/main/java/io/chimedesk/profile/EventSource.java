package io.chimedesk.profile;

import java.util.List;

import io.chimedesk.audit.Actor;
import io.chimedesk.directory.DirectoryUser;

/**
 * Knows events of one kind; a timeline is made of all sources there are.
 */
interface EventSource {

	/**
	 * What this operator may read of that user before a place, newest first.
	 */
	List<? extends UserEvent> before(Place place, DirectoryUser user, Actor reader, int limit);

}
