package io.chimedesk.operator;

import io.chimedesk.testing.DatabaseKind;
import io.chimedesk.testing.StoreTest;
import io.chimedesk.testing.TestDatabase;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Two requests of one session at once (P05).
 */
@StoreTest
class SessionAttributesTests {

	private final JdbcIndexedSessionRepository sessions;

	SessionAttributesTests(DatabaseKind kind) {
		TestDatabase database = kind.open();
		this.sessions = new JdbcIndexedSessionRepository(new JdbcTemplate(database.dataSource()),
				database.transactions());
		new SessionAttributes().attributesBegunAtOnce().customize(this.sessions);
	}

	@Test
	void bothMayBeginToKeepSomethingUnderTheSameName() {
		assertThat(keptByBoth(this.sessions)).isEqualTo("one");
	}

	private static <S extends Session> String keptByBoth(SessionRepository<S> sessions) {
		S session = sessions.createSession();
		sessions.save(session);
		S one = sessions.findById(session.getId());
		S other = sessions.findById(session.getId());
		one.setAttribute("account", "one");
		other.setAttribute("account", "other");
		sessions.save(one);
		sessions.save(other);
		return sessions.findById(session.getId()).getRequiredAttribute("account");
	}

}
