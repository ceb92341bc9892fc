package io.chimedesk.simulator;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import io.chimedesk.simulator.UserFault.Naming;
import io.chimedesk.simulator.world.ErrorCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.services.chime.model.License;
import software.amazon.awssdk.services.chime.model.UserError;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/**
 * Errors that a fault gives to single users.
 */
class UserFaultTests {

	@TempDir
	Path folder;

	RunningSimulator simulator;

	List<String> users;

	@BeforeEach
	void demoteTwenty() {
		this.simulator = RunningSimulator.start(this.folder);
		this.users = this.simulator.ordinary(20);
		this.simulator.set(License.BASIC, this.users);
	}

	@AfterEach
	void stop() {
		this.simulator.close();
	}

	@ParameterizedTest
	@EnumSource
	void anyCodeMayMeetAUser(ErrorCode code) {
		assertThat(errors(named(code.wire(), null, 2), 0)).extracting(UserError::userId, UserError::errorCodeAsString)
			.containsExactly(tuple(this.users.get(2), code.wire()));
		assertThat(promoted()).hasSize(19).doesNotContain(this.users.get(2));
	}

	@Test
	void usersMayBeChangedNevertheless() {
		assertThat(errors(UserFault.of("Conflict", null), 7)).hasSize(20);
		assertThat(promoted()).containsExactlyElementsOf(this.users.subList(0, 7));
	}

	@Test
	void aShareOfTheUsersIsTheSameEachTime() {
		List<String> first = errors(UserFault.of("Throttled", 30), 0).stream().map(UserError::userId).toList();
		this.simulator.control().reset();
		this.simulator.set(License.BASIC, this.users);
		List<String> second = errors(UserFault.of("Throttled", 30), 0).stream().map(UserError::userId).toList();
		assertThat(first).isEqualTo(second).hasSizeBetween(1, 15);
	}

	@Test
	void aCodeMayBeUnheardOfOrMissing() {
		assertThat(errors(named("Wobble", null, 0), 0).getFirst().errorCodeAsString()).isEqualTo("Wobble");
		assertThat(errors(named(null, null, 0), 0).getFirst().errorCodeAsString()).isNull();
	}

	@Test
	void theNameOfAUserMayBeWrong() {
		String user = this.users.getFirst();
		assertThat(ids(Naming.MISSING)).containsOnlyNulls();
		assertThat(ids(Naming.STRANGER)).containsExactly("stranger-" + user);
		assertThat(ids(Naming.OTHER_CASE)).containsExactly(user.toUpperCase(Locale.ROOT));
		assertThat(ids(Naming.TWICE)).containsExactly(user, user);
	}

	@Test
	void theLedgerBringsItBackAfterARestart() {
		errors(UserFault.of("Busy", null), 7);
		this.simulator.close();
		this.simulator = RunningSimulator.start(this.folder);
		assertThat(promoted()).containsExactlyElementsOf(this.users.subList(0, 7));
	}

	private List<@Nullable String> ids(Naming naming) {
		return errors(named("NotFound", naming, 0), 0).stream().map(UserError::userId).toList();
	}

	private UserFault named(@Nullable String code, @Nullable Naming naming, int user) {
		return new UserFault(code, null, List.of(this.users.get(user)), naming);
	}

	private List<UserError> errors(UserFault fault, int applied) {
		this.simulator.control().switchOn(Fault.users(fault).times(1).applied(applied).build());
		return this.simulator.set(License.PRO, this.users).userErrors();
	}

	private List<String> promoted() {
		return this.users.stream()
			.filter((user) -> this.simulator.truth(user).path("LicenseType").asString().equals("Pro"))
			.toList();
	}

}
