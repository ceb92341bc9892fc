package io.chimedesk.directory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.chimedesk.chime.ChimeUser;
import io.chimedesk.chime.UserPage;
import org.jspecify.annotations.Nullable;

/**
 * A page that was read; of several users with one ID the last counts.
 *
 * @param token what it leads to, null for the last page
 */
record StagedPage(List<UserFacts> users, @Nullable String token, Instant readAt) {

	/**
	 * Its users as of the time at which it was read.
	 */
	Stream<ReadUser> readUsers() {
		return this.users.stream().map((user) -> new ReadUser(user, this.readAt));
	}

	static StagedPage of(UserPage page, Instant readAt) {
		Map<String, UserFacts> users = new LinkedHashMap<>();
		for (ChimeUser user : page.users()) {
			UserFacts facts = UserFacts.of(user);
			users.put(facts.userId(), facts);
		}
		return new StagedPage(new ArrayList<>(users.values()), page.nextToken(), readAt);
	}

	List<String> userIds() {
		return this.users.stream().map(UserFacts::userId).toList();
	}

}
