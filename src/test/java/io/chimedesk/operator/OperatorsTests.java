package io.chimedesk.operator;

import java.time.Clock;
import java.time.Instant;

import io.chimedesk.audit.AuditFixture;
import io.chimedesk.testing.DatabaseKind;
import io.chimedesk.testing.StoreTest;
import io.chimedesk.testing.TestDatabase;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * The stored operators.
 */
@StoreTest
class OperatorsTests {

	private final TestDatabase database;

	private final Operators operators;

	OperatorsTests(DatabaseKind kind) {
		this.database = kind.open();
		this.operators = new Operators(this.database.jdbc());
		add("grace", false);
		add("admin", true);
	}

	@Test
	void aNameThatNoDatabaseTakesIsNobodys() {
		assertThat(this.operators.find("grace\0")).isEmpty();
		assertThat(this.operators.failures("grace\0")).isEmpty();
	}

	@Test
	void onlyADemoOperatorMakesRoom() {
		this.operators.removeDemo("grace");
		this.operators.removeDemo("admin");

		assertThat(this.operators.find("grace")).isPresent();
		assertThat(this.operators.find("admin")).isEmpty();
	}

	@Test
	void theSessionOfADemoOperatorIsNotThatOfTheRealOneOfItsName() {
		Admission admission = new Admission(this.operators,
				new DemoOperators(this.operators, new Passwords(), Clock.systemUTC(), "aws"));

		assertThat(admission.isStillOpenTo(new SignedInOperator("grace", "grace", "ADMIN", false))).isTrue();
		assertThat(admission.isStillOpenTo(new SignedInOperator("grace", "grace", "ADMIN", true))).isFalse();
	}

	@Test
	void aNameThatIsTakenMeanwhileIsSaidAtItsField() {
		this.database.jdbc().sql("delete from operator where username = 'grace'").update();
		FirstAdministrator first = new FirstAdministrator(new SetupTokens(this.database.jdbc()),
				new Crowded(this.database.jdbc()), new Passwords(), AuditFixture.on(this.database), Clock.systemUTC());
		String token = first.invite();

		assertThatExceptionOfType(SetupRefused.class)
			.isThrownBy(() -> first.create(token, "Admin", "seven green chairs in a row"))
			.satisfies((refused) -> assertThat(refused.field()).isEqualTo("username"));
	}

	private void add(String username, boolean demo) {
		this.operators.add(new Operator(username, username, Role.ADMIN, "-", true, demo), Instant.now());
	}

	/**
	 * Somebody else is always faster.
	 */
	private static final class Crowded extends Operators {

		Crowded(JdbcClient jdbc) {
			super(jdbc);
		}

		@Override
		void removeDemo(String username) {
			// comes back at once
		}

	}

}
