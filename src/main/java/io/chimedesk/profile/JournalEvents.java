package io.chimedesk.profile;

import java.util.List;
import java.util.Set;

import io.chimedesk.audit.Actor;
import io.chimedesk.audit.Audit;
import io.chimedesk.audit.EntriesAbout;
import io.chimedesk.directory.DirectoryUser;

import org.springframework.stereotype.Component;

/**
 * What the journal says about a user. HELPDESK does not read the journal: it sees what
 * binds it, which is whether the user is protected, and what it did itself, but not who
 * else looked at the user.
 */
@Component
class JournalEvents implements EventSource {

	private static final Set<String> OPEN = Set.of("user.protected", "user.released", "user.overridden");

	private final Audit audit;

	JournalEvents(Audit audit) {
		this.audit = audit;
	}

	@Override
	public List<UserEvent.Noted> before(Place place, DirectoryUser user, Actor reader, int limit) {
		EntriesAbout wanted = new EntriesAbout(user.subject(), OPEN, place.at(), place.numberIn(Source.JOURNAL), limit);
		return this.audit.about(reader, wanted).stream().map(UserEvent.Noted::new).toList();
	}

}
