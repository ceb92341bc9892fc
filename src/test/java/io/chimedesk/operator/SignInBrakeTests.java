package io.chimedesk.operator;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

import io.chimedesk.audit.AuditFixture;
import io.chimedesk.testing.DatabaseKind;
import io.chimedesk.testing.StoreTest;
import io.chimedesk.testing.TestDatabase;
import org.junit.jupiter.api.Test;

import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.event.AuthenticationFailureBadCredentialsEvent;
import org.springframework.security.authentication.event.AuthenticationFailureServiceExceptionEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.security.core.Authentication;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How guessing is slowed down (S07).
 */
@StoreTest
class SignInBrakeTests {

	private static final String PASSPHRASE = "seven green chairs";

	private final SettableClock clock = new SettableClock();

	private final Passwords passwords = new Passwords();

	private final Operators operators;

	private final SignInJournal journal;

	private final PasswordCheck check;

	SignInBrakeTests(DatabaseKind kind) {
		TestDatabase database = kind.open();
		this.operators = new Operators(database.jdbc());
		SignInBrake brake = new SignInBrake(this.operators, this.clock);
		DemoOperators demo = new DemoOperators(this.operators, this.passwords, this.clock, "aws");
		this.check = new PasswordCheck(this.operators, new Admission(this.operators, demo), this.passwords, brake);
		this.journal = new SignInJournal(AuditFixture.on(database), this.operators, brake);
		add("grace");
		add("linus");
	}

	@Test
	void afterTenWrongTriesTheRightPassphraseHasToWait() {
		wrongTries(9);
		assertThat(signsIn("grace")).isTrue();
		wrongTries(10);
		assertThat(signsIn(" GRACE ")).isFalse();
		assertThat(signsIn("linus")).isTrue();

		pass(Duration.ofSeconds(31));
		assertThat(signsIn("grace")).isTrue();
		assertThat(this.operators.failures("grace")).isEmpty();
	}

	@Test
	void theWaitGrowsToAQuarterOfAnHourAndNoFurther() {
		wrongTries(10);
		for (int minutes : new int[] { 1, 2, 4, 8, 15, 15 }) {
			pass(Duration.ofMinutes(15));
			wrongTries(1);
			pass(Duration.ofMinutes(minutes).minusSeconds(1));
			assertThat(signsIn("grace")).isFalse();
		}
		pass(Duration.ofSeconds(2));
		assertThat(signsIn("grace")).isTrue();
	}

	@Test
	void triesDuringTheWaitMakeItNoLonger() {
		wrongTries(40);

		pass(Duration.ofSeconds(31));
		assertThat(signsIn("grace")).isTrue();
	}

	@Test
	void triesOfYesterdayAreForgotten() {
		wrongTries(9);
		pass(Duration.ofHours(13));
		wrongTries(9);

		assertThat(signsIn("grace")).isTrue();
	}

	@Test
	void aMachineThatIsTooBusyIsNobodysGuess() {
		Authentication attempt = UsernamePasswordAuthenticationToken.unauthenticated("grace", PASSPHRASE);
		for (int i = 0; i < 10; i++) {
			this.journal.refused(new AuthenticationFailureServiceExceptionEvent(attempt,
					new AuthenticationServiceException("Too many sign-ins at once")));
		}

		assertThat(signsIn("grace")).isTrue();
	}

	private void wrongTries(int times) {
		for (int i = 0; i < times; i++) {
			refuse("grace");
		}
	}

	private void refuse(String username) {
		Authentication attempt = UsernamePasswordAuthenticationToken.unauthenticated(username, "wrong");
		this.journal
			.refused(new AuthenticationFailureBadCredentialsEvent(attempt, new BadCredentialsException("Refused")));
	}

	private boolean signsIn(String username) {
		try {
			Authentication attempt = UsernamePasswordAuthenticationToken.unauthenticated(username, PASSPHRASE);
			this.journal.signedIn(new AuthenticationSuccessEvent(this.check.authenticate(attempt)));
			return true;
		}
		catch (BadCredentialsException ex) {
			return false;
		}
	}

	private void pass(Duration time) {
		this.clock.now = this.clock.now.plus(time);
	}

	private void add(String username) {
		String hash = String.valueOf(this.passwords.encode(PASSPHRASE));
		this.operators.add(new Operator(username, username, Role.HELPDESK, hash, true, false), this.clock.now);
	}

	/**
	 * Stands still until it is told.
	 */
	private static final class SettableClock extends Clock {

		private Instant now = Instant.parse("2026-03-02T08:00:00Z");

		@Override
		public Instant instant() {
			return this.now;
		}

		@Override
		public ZoneId getZone() {
			return ZoneOffset.UTC;
		}

		@Override
		public Clock withZone(ZoneId zone) {
			return this;
		}

	}

}
