package io.chimedesk.operator;

import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;

import io.chimedesk.testing.DatabaseKind;
import io.chimedesk.testing.StoreTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Names and passphrases (S05, S06).
 */
@StoreTest
class PasswordCheckTests {

	private static final String PASSPHRASE = "seven green chairs";

	private final CountingPasswords passwords = new CountingPasswords();

	private final Operators operators;

	private final PasswordCheck check;

	PasswordCheckTests(DatabaseKind kind) {
		this.operators = new Operators(kind.open().jdbc());
		DemoOperators demo = new DemoOperators(this.operators, this.passwords, Clock.systemUTC(), "aws");
		this.check = new PasswordCheck(this.operators, new Admission(this.operators, demo), this.passwords,
				new SignInBrake(this.operators, Clock.systemUTC()));
		add("grace", true, false);
		add("retired", false, false);
		add("demo", true, true);
	}

	@Test
	void theRightPassphraseOpens() {
		Authentication signedIn = attempt(" GRACE ", PASSPHRASE);
		assertThat(signedIn.getName()).isEqualTo("grace");
		assertThat(signedIn.getCredentials()).isNull();
		assertThat(signedIn.getAuthorities()).extracting(Object::toString).containsExactly("ROLE_HELPDESK");
	}

	@ParameterizedTest
	@CsvSource({ "grace, wrong", "nobody, wrong", "retired, seven green chairs", "demo, seven green chairs" })
	void everyRefusalIsTheSameAndCostsOneHash(String username, String passphrase) {
		int before = this.passwords.checks.get();
		assertThatExceptionOfType(BadCredentialsException.class).isThrownBy(() -> attempt(username, passphrase))
			.withMessage("Refused");
		assertThat(this.passwords.checks.get() - before).isEqualTo(1);
	}

	@Test
	void hashesAreAtTheFloorOfOwasp() {
		assertThat(this.operators.find("grace").orElseThrow().passwordHash())
			.matches("\\{argon2}\\$argon2id\\$v=19\\$m=19456,t=2,p=1\\$.+");
	}

	@Test
	void aWeakerHashIsReplacedAtTheNextSignIn() {
		String weak = "{argon2}" + new Argon2PasswordEncoder(16, 32, 1, 4_096, 1).encode(PASSPHRASE);
		this.operators.replaceHash("grace", weak);
		attempt("grace", PASSPHRASE);
		assertThat(this.operators.find("grace").orElseThrow().passwordHash()).contains("m=19456");
	}

	@Test
	void longPassphrasesDifferBehindTheir72ndByte() {
		this.operators.replaceHash("grace", String.valueOf(this.passwords.encode("x".repeat(72) + "one")));
		assertThatExceptionOfType(BadCredentialsException.class)
			.isThrownBy(() -> attempt("grace", "x".repeat(72) + "two"));
	}

	private Authentication attempt(String username, String passphrase) {
		return this.check.authenticate(UsernamePasswordAuthenticationToken.unauthenticated(username, passphrase));
	}

	private void add(String username, boolean enabled, boolean demo) {
		String hash = String.valueOf(this.passwords.encode(PASSPHRASE));
		this.operators.add(new Operator(username, username, Role.HELPDESK, hash, enabled, demo), Instant.now());
	}

	/**
	 * Counts how often a hash is compared.
	 */
	private static final class CountingPasswords extends Passwords {

		final AtomicInteger checks = new AtomicInteger();

		@Override
		public boolean matches(@Nullable CharSequence rawPassword, @Nullable String encodedPassword) {
			this.checks.incrementAndGet();
			return super.matches(rawPassword, encodedPassword);
		}

	}

}
