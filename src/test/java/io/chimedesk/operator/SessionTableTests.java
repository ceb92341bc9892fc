package io.chimedesk.operator;

import java.time.Duration;
import java.time.Instant;

import io.chimedesk.testing.DatabaseKind;
import io.chimedesk.testing.StoreTest;
import io.chimedesk.testing.TestDatabase;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Requests of one session at once (P05), and what is kept of its accesses.
 */
@StoreTest
class SessionTableTests {

	private final JdbcIndexedSessionRepository sessions;

	SessionTableTests(DatabaseKind kind) {
		TestDatabase database = kind.open();
		this.sessions = new JdbcIndexedSessionRepository(new JdbcTemplate(database.dataSource()),
				database.transactions());
		new SessionTable().attributesBegunAtOnce().customize(this.sessions);
		new SessionTable().accessesByTheGrain().customize(this.sessions);
	}

	@Test
	void bothMayBeginToKeepSomethingUnderTheSameName() {
		assertThat(keptByBoth(this.sessions)).isEqualTo("one");
	}

	@Test
	void anAccessWithinTheGrainIsNotKept() {
		assertThat(accessedAgain(this.sessions, SessionGuard.GRAIN.minusSeconds(1))).isZero();
	}

	@Test
	void aLaterAccessIsKeptAndProlongsTheSession() {
		assertThat(accessedAgain(this.sessions, SessionGuard.GRAIN)).isEqualTo(SessionGuard.GRAIN);
	}

	@Test
	void aNewNameOfTheSessionIsKeptAtOnce() {
		String named = namedAnew(this.sessions);

		assertThat(this.sessions.findById(named)).isNotNull();
	}

	@Test
	void whoSignedInIsKeptAtOnce() {
		signIn(this.sessions, "ada");

		assertThat(this.sessions.findByPrincipalName("ada")).hasSize(1);
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

	/**
	 * How much later than the first access the kept one is, after another one so much
	 * later.
	 */
	private static <S extends Session> Duration accessedAgain(SessionRepository<S> sessions, Duration later) {
		S session = begun(sessions);
		Instant first = session.getLastAccessedTime();
		session.setLastAccessedTime(first.plus(later));
		sessions.save(session);
		return Duration.between(first, sessions.findById(session.getId()).getLastAccessedTime());
	}

	private static <S extends Session> String namedAnew(SessionRepository<S> sessions) {
		S session = begun(sessions);
		String name = session.changeSessionId();
		sessions.save(session);
		return name;
	}

	private static <S extends Session> void signIn(SessionRepository<S> sessions, String name) {
		S session = begun(sessions);
		session.setAttribute(FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME, name);
		sessions.save(session);
	}

	private static <S extends Session> S begun(SessionRepository<S> sessions) {
		S session = sessions.createSession();
		sessions.save(session);
		return sessions.findById(session.getId());
	}

}
