package io.chimedesk.request;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import io.chimedesk.directory.DirectoryUser;

/**
 * A user for whom something is to be asked: what the user has now, and what there is to
 * know before.
 *
 * @param requests the unfinished requests that the user is in
 */
public record AskedUser(DirectoryUser user, Set<Warning> warnings, List<Long> requests) {

	public AskedUser {
		warnings = warnings.isEmpty() ? Set.of() : EnumSet.copyOf(warnings);
		requests = List.copyOf(requests);
	}

}
