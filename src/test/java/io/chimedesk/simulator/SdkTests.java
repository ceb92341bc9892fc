package io.chimedesk.simulator;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.services.chime.model.AccountType;
import software.amazon.awssdk.services.chime.model.ChimeException;
import software.amazon.awssdk.services.chime.model.License;
import software.amazon.awssdk.services.chime.model.NotFoundException;
import software.amazon.awssdk.services.chime.model.RegistrationStatus;
import software.amazon.awssdk.services.chime.model.UpdateUserRequestItem;
import software.amazon.awssdk.services.chime.model.User;
import software.amazon.awssdk.services.chime.model.UserError;
import software.amazon.awssdk.services.chime.model.UserType;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

/**
 * The simulator as the AWS SDK for Java sees it.
 */
class SdkTests {

	@TempDir
	Path folder;

	RunningSimulator simulator;

	String northwind;

	@BeforeEach
	void start() {
		this.simulator = RunningSimulator.start(this.folder);
		this.northwind = this.simulator.account("Northwind");
	}

	@AfterEach
	void stop() {
		this.simulator.close();
	}

	@Test
	void listsTheAccounts() {
		assertThat(this.simulator.chime().listAccounts().accounts())
			.extracting((account) -> account.name(), (account) -> account.accountType())
			.contains(tuple("Northwind", AccountType.ENTERPRISE_LWA),
					tuple("Woodgrove", AccountType.ENTERPRISE_DIRECTORY));
		assertThat(this.simulator.chime().getAccount((request) -> request.accountId(this.northwind)).account())
			.satisfies(
					(account) -> assertThat(account.supportedLicenses()).containsExactly(License.BASIC, License.PRO));
	}

	@Test
	void findsTheAccountOfAnAddress() {
		String email = anyUser().primaryEmail();
		assertThat(this.simulator.chime().listAccounts((request) -> request.userEmail(email)).accounts())
			.extracting((account) -> account.accountId())
			.containsExactly(this.northwind);
	}

	@Test
	void pagesThroughAllUsers() {
		List<User> users = this.simulator.chime()
			.listUsersPaginator((request) -> request.accountId(this.northwind).maxResults(73))
			.stream()
			.flatMap((page) -> page.users().stream())
			.toList();
		assertThat(users).hasSize(500).extracting(User::userId).doesNotHaveDuplicates();
		assertThat(users).extracting(User::primaryEmail).doesNotHaveDuplicates();
	}

	@Test
	void filtersUsersByAddressAndType() {
		User user = anyUser();
		assertThat(this.simulator.chime()
			.listUsers((request) -> request.accountId(this.northwind).userEmail(user.primaryEmail()))
			.users()).extracting(User::userId).containsExactly(user.userId());
		assertThat(this.simulator.chime()
			.listUsers((request) -> request.accountId(this.northwind).userType(UserType.SHARED_DEVICE))
			.users()).isNotEmpty().extracting(User::userType).containsOnly(UserType.SHARED_DEVICE);
	}

	@Test
	void changesTwentyUsersAtOnce() {
		List<String> ids = this.simulator.ordinary(20);
		assertThat(this.simulator.set(License.PRO, ids).userErrors()).isEmpty();
		assertThat(ids).allSatisfy((id) -> assertThat(read(id).licenseType()).isEqualTo(License.PRO));
	}

	@Test
	void namesOnlyTheUsersThatFailed() {
		String good = this.simulator.ordinary(1).getFirst();
		String bad = this.simulator.special("LEGAL_HOLD");
		assertThat(this.simulator.set(License.PRO, List.of(bad, good)).userErrors()).extracting(UserError::userId)
			.containsExactly(bad);
		assertThat(read(good).licenseType()).isEqualTo(License.PRO);
	}

	@Test
	void appliesOnlyTheTier() {
		String id = this.simulator.ordinary(1).getFirst();
		UserType before = read(id).userType();
		UserType other = (before == UserType.PRIVATE_USER) ? UserType.SHARED_DEVICE : UserType.PRIVATE_USER;
		UpdateUserRequestItem item = UpdateUserRequestItem.builder().userId(id).userType(other).build();
		assertThat(this.simulator.chime()
			.batchUpdateUser((request) -> request.accountId(this.northwind).updateUserRequestItems(List.of(item)))
			.userErrors()).isEmpty();
		assertThat(read(id).userType()).isEqualTo(before);
	}

	@Test
	void answersAnUpdateOfOneUserWithTheIdAlone() {
		String id = this.simulator.ordinary(1).getFirst();
		User answered = this.simulator.chime()
			.updateUser((request) -> request.accountId(this.northwind).userId(id).licenseType(License.PRO))
			.user();
		assertThat(answered).isEqualTo(User.builder().userId(id).build());
		assertThat(read(id).licenseType()).isEqualTo(License.PRO);
	}

	@Test
	void suspendsAndUnsuspends() {
		List<String> ids = this.simulator.ordinary(2);
		assertThat(this.simulator.chime()
			.batchSuspendUser((request) -> request.accountId(this.northwind).userIdList(ids))
			.userErrors()).isEmpty();
		assertThat(read(ids.getFirst()).userRegistrationStatus()).isEqualTo(RegistrationStatus.SUSPENDED);
		this.simulator.chime().batchUnsuspendUser((request) -> request.accountId(this.northwind).userIdList(ids));
		assertThat(read(ids.getFirst()).userRegistrationStatus()).isEqualTo(RegistrationStatus.REGISTERED);
	}

	@ParameterizedTest
	@EnumSource(Refusal.class)
	void raisesEachTypedException(Refusal exception) {
		this.simulator.control().switchOn(Fault.exception(exception).times(1).build());
		List<String> ids = this.simulator.ordinary(1);
		assertThatExceptionOfType(ChimeException.class).isThrownBy(() -> this.simulator.set(License.PRO, ids))
			.satisfies((thrown) -> {
				assertThat(thrown.getClass().getSimpleName()).isEqualTo(exception.type());
				assertThat(thrown.statusCode()).isEqualTo(exception.status());
				assertThat(thrown.requestId()).isNotBlank();
				assertThat(thrown.awsErrorDetails().errorMessage()).isNotBlank();
			});
		assertThat(this.simulator.set(License.PRO, ids).userErrors()).isEmpty();
	}

	@Test
	void doesNotFindWhatIsNotThere() {
		assertThatExceptionOfType(NotFoundException.class)
			.isThrownBy(() -> this.simulator.chime().getAccount((request) -> request.accountId("none")));
		assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> read("none"));
		assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> read(this.simulator.special("REMOVED")));
	}

	private User anyUser() {
		return this.simulator.chime().listUsers((request) -> request.accountId(this.northwind)).users().get(42);
	}

	private User read(String userId) {
		return this.simulator.chime().getUser((request) -> request.accountId(this.northwind).userId(userId)).user();
	}

}
