package io.chimedesk.simulator;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

import io.chimedesk.simulator.world.Account;
import io.chimedesk.simulator.world.Roster;
import io.chimedesk.simulator.world.User;
import io.chimedesk.simulator.world.UserType;
import org.jspecify.annotations.Nullable;

/**
 * The operations that only read.
 */
final class Reads {

	private static final String EMAIL = ".+@.+\\..+";

	private final Simulation simulation;

	Reads(Simulation simulation) {
		this.simulation = simulation;
	}

	Answer listAccounts(Call call) {
		Paging paging = Paging.of(call.request());
		String name = call.request().query().getOrDefault("name", "");
		@Nullable String email = email(call.request());
		Stream<Account> accounts = this.simulation.world()
			.rosters()
			.filter((roster) -> email == null || roster.users().anyMatch(hasEmail(email)))
			.map(Roster::account)
			.filter((account) -> account.name().startsWith(name));
		List<Account> all = ((email != null) ? accounts.limit(1) : accounts).toList();
		Paging.Page<Account> page = paging.cut(all.size(), all::get, (account) -> true);
		return Answer.json(200, new Accounts(page.items(), page.nextToken()));
	}

	Answer getAccount(Call call) {
		return Answer.json(200, new OneAccount(this.simulation.roster(call.accountId()).account()));
	}

	Answer listUsers(Call call) {
		Paging paging = Paging.of(call.request());
		Roster roster = this.simulation.roster(call.accountId());
		Paging.Page<User> page = paging.cut(roster.size(), roster::at, filter(call.request()));
		return Answer.json(200, new Users(page.items(), page.nextToken()));
	}

	Answer getUser(Call call) {
		User user = this.simulation.roster(call.accountId())
			.find(call.userId())
			.orElseThrow(() -> Refusal.NOT_FOUND.because("User " + call.userId() + " not found."));
		return Answer.json(200, new OneUser(user));
	}

	private static Predicate<User> filter(Request request) {
		@Nullable String email = email(request);
		@Nullable String type = request.query().get("user-type");
		if (type != null && Stream.of(UserType.values()).map(UserType::wire).noneMatch(type::equals)) {
			throw Refusal.BAD_REQUEST.because("Unknown user-type: " + type);
		}
		Predicate<User> filter = (user) -> type == null || user.values().userType().wire().equals(type);
		return (email != null) ? filter.and(hasEmail(email)) : filter;
	}

	private static @Nullable String email(Request request) {
		@Nullable String email = request.query().get("user-email");
		if (email != null && !email.matches(EMAIL)) {
			throw Refusal.BAD_REQUEST.because("user-email is not an address.");
		}
		return email;
	}

	private static Predicate<User> hasEmail(String email) {
		return (user) -> user.profile().primaryEmail().equalsIgnoreCase(email);
	}

	private record Accounts(List<Account> accounts, @Nullable String nextToken) {
	}

	private record OneAccount(Account account) {
	}

	private record Users(List<User> users, @Nullable String nextToken) {
	}

	private record OneUser(User user) {
	}

}
