package io.chimedesk.simulator;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

import io.chimedesk.simulator.world.Account;
import io.chimedesk.simulator.world.AccountType;
import io.chimedesk.simulator.world.ErrorCode;
import io.chimedesk.simulator.world.Wish;
import org.jspecify.annotations.Nullable;

/**
 * The operations that change users.
 */
final class Writes {

	/** The most users of BatchUpdateUser (service model, UpdateUserRequestItemList). */
	private static final int MOST_UPDATES = 20;

	/** The most users of BatchSuspendUser and BatchUnsuspendUser (UserIdList). */
	private static final int MOST_IDS = 50;

	private final Simulation simulation;

	private final boolean allFields;

	Writes(Simulation simulation, boolean allFields) {
		this.simulation = simulation;
		this.allFields = allFields;
	}

	Answer batchUpdate(Call call) {
		List<@Nullable Wish> items = call.request().body(BatchUpdate.class).updateUserRequestItems();
		return all(call, checked(items, MOST_UPDATES, "UpdateUserRequestItems"), (wish) -> update(wish.userId(), wish));
	}

	Answer update(Call call) {
		Wish wish = call.request().body(Wish.class);
		List<LedgerEntry.Line> lines = this.simulation.carryOut(call, List.of(update(call.userId(), wish)));
		for (LedgerEntry.Line line : lines) {
			if (line.isRefused()) {
				ErrorCode code = Objects.requireNonNullElse(line.knownCode(), ErrorCode.BAD_REQUEST);
				return Refusal.of(code).answer(code, Objects.requireNonNull(line.errorMessage()));
			}
		}
		return Answer.json(200, Map.of("User", Map.of("UserId", call.userId())));
	}

	Answer suspend(Call call) {
		Account account = this.simulation.roster(call.accountId()).account();
		if (account.isDirectoryManaged()) {
			throw Refusal.FORBIDDEN.because("The users of this account are managed by its directory.");
		}
		return all(call, ids(call), Change.Suspend::new);
	}

	Answer unsuspend(Call call) {
		Account account = this.simulation.roster(call.accountId()).account();
		if (account.accountType() != AccountType.ENTERPRISE_LWA) {
			throw Refusal.FORBIDDEN.because("Only users of an EnterpriseLWA account can be unsuspended.");
		}
		return all(call, ids(call), Change.Unsuspend::new);
	}

	private <T> Answer all(Call call, List<T> items, Function<T, Change> change) {
		List<Change> changes = items.stream().map(change).toList();
		Set<String> struck = call.struck(changes.stream().map(Change::userId).toList()).keySet();
		List<WireError> errors = this.simulation.carryOut(call, changes)
			.stream()
			.filter(LedgerEntry.Line::isRefused)
			.flatMap((line) -> struck.contains(line.userId()) ? call.errors(line.userId()).stream()
					: Stream.of(new WireError(line.userId(), line.errorCode(), line.errorMessage())))
			.toList();
		return Answer.json(200, new BatchAnswer(errors));
	}

	private Change update(@Nullable String userId, Wish wish) {
		if (userId == null || userId.isBlank()) {
			throw Refusal.BAD_REQUEST.because("UserId must not be blank.");
		}
		return new Change.Update(userId, wish, this.allFields);
	}

	private static List<String> ids(Call call) {
		List<String> ids = checked(call.request().body(BatchIds.class).userIdList(), MOST_IDS, "UserIdList");
		if (ids.stream().anyMatch(String::isBlank)) {
			throw Refusal.BAD_REQUEST.because("UserIdList must not have a blank ID.");
		}
		return ids;
	}

	private static <T> List<T> checked(@Nullable List<@Nullable T> items, int most, String member) {
		if (items == null || items.isEmpty() || items.size() > most || items.stream().anyMatch(Objects::isNull)) {
			throw Refusal.BAD_REQUEST.because("%s must have 1 to %d items.".formatted(member, most));
		}
		return items.stream().map(Objects::requireNonNull).toList();
	}

	private record BatchUpdate(@Nullable List<@Nullable Wish> updateUserRequestItems) {
	}

	private record BatchIds(@Nullable List<@Nullable String> userIdList) {
	}

	private record BatchAnswer(List<WireError> userErrors) {
	}

}
