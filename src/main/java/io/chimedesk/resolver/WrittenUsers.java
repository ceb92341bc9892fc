package io.chimedesk.resolver;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import io.chimedesk.directory.ListedUser;

/**
 * Whom a text means that somebody wrote into a form.
 *
 * @param userIds those that are found, each once, in the order of the text
 * @param unclear what stands for nobody, or for several
 */
public record WrittenUsers(Set<String> userIds, List<Unclear> unclear) {

	public WrittenUsers {
		userIds = Collections.unmodifiableSet(new LinkedHashSet<>(userIds));
		unclear = List.copyOf(unclear);
	}

	/**
	 * A text that is not one user.
	 *
	 * @param ambiguous whether it stands for several
	 * @param users these, or those who are spelt nearly so
	 */
	public record Unclear(String text, boolean ambiguous, List<ListedUser> users) {

		public Unclear {
			users = List.copyOf(users);
		}

	}

}
