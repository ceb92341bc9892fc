package io.chimedesk.chime;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.chime.ChimeClient;
import software.amazon.awssdk.services.chime.model.BatchUpdateUserResponse;
import software.amazon.awssdk.services.chime.model.ListAccountsResponse;

import org.springframework.stereotype.Component;

/**
 * Chime by the AWS SDK.
 */
@Component
class SdkChime implements Chime {

	private static final int PAGE = 200;

	private final ChimeClient client;

	private final WatchedHttpClient http;

	private final Clock clock;

	SdkChime(ChimeClient client, WatchedHttpClient http, Clock clock) {
		this.client = client;
		this.http = http;
		this.clock = clock;
	}

	@Override
	public Reading<List<ChimeAccount>> accounts() {
		List<ChimeAccount> accounts = new ArrayList<>();
		Set<String> tokens = new HashSet<>();
		String token = null;
		do {
			switch (accountsPage(token)) {
				case Reading.Found<AccountsPage>(AccountsPage page) -> {
					accounts.addAll(page.accounts());
					token = page.nextToken();
				}
				case Reading.Missing<AccountsPage>(String message) -> {
					return new Reading.Missing<>(message);
				}
				case Reading.Failed<AccountsPage> failed -> {
					return Readings.failed(failed);
				}
			}
		}
		while (token != null && tokens.add(token));
		return (token == null) ? new Reading.Found<>(accounts)
				: Readings.unreadable("A page of accounts led to itself");
	}

	@Override
	public Reading<ChimeAccount> account(String accountId) {
		return read(() -> this.client.getAccount((request) -> request.accountId(accountId)),
				(answer) -> SdkRecords.account(answer.account()));
	}

	@Override
	public Reading<UserPage> users(String accountId, @Nullable String nextToken) {
		return read(
				() -> this.client
					.listUsers((request) -> request.accountId(accountId).maxResults(PAGE).nextToken(nextToken)),
				(answer) -> {
					List<ChimeUser> users = answer.hasUsers() ? SdkRecords.users(answer.users()) : null;
					return (users != null) ? new UserPage(users, token(answer.nextToken())) : null;
				});
	}

	@Override
	public Reading<ChimeUser> user(String accountId, String userId) {
		return read(() -> this.client.getUser((request) -> request.accountId(accountId).userId(userId)), (answer) -> {
			ChimeUser user = SdkRecords.user(answer.user());
			return (user != null && user.userId().equals(userId)) ? user : null;
		});
	}

	@Override
	public BatchReply update(String accountId, List<UserUpdate> updates) {
		List<UserUpdate> batch = UserUpdate.batchOf(updates);
		return call(() -> this.client.batchUpdateUser((request) -> request.accountId(accountId)
			.updateUserRequestItems(batch.stream().map(SdkRecords::item).toList()))).reply(SdkChime::answered);
	}

	private Reading<AccountsPage> accountsPage(@Nullable String token) {
		return read(() -> this.client.listAccounts((request) -> request.maxResults(PAGE).nextToken(token)),
				(ListAccountsResponse answer) -> {
					List<ChimeAccount> accounts = answer.hasAccounts() ? SdkRecords.accounts(answer.accounts()) : null;
					return (accounts != null) ? new AccountsPage(accounts, token(answer.nextToken())) : null;
				});
	}

	private <R, T> Reading<T> read(Supplier<R> request, Function<R, @Nullable T> content) {
		return call(request).reading(content);
	}

	/** Makes the call and notes whatever happens; nothing escapes. */
	private <R> Call<R> call(Supplier<R> request) {
		Exchange exchange = new Exchange();
		Instant startedAt = this.clock.instant();
		long start = System.nanoTime();
		R answer = null;
		RuntimeException failure = null;
		try {
			answer = this.http.watching(exchange, request);
		}
		catch (RuntimeException ex) {
			failure = ex;
		}
		Duration duration = Duration.ofNanos(System.nanoTime() - start);
		Evidence evidence = new Evidence(startedAt, duration, exchange.requestId(), exchange.status());
		return new Call<>(answer, failure, exchange, evidence);
	}

	private static BatchReply answered(BatchUpdateUserResponse answer, Evidence evidence) {
		if (!answer.hasUserErrors()) {
			return new BatchReply.Doubtful(Doubt.NO_ERROR_LIST, "The answer has no UserErrors list", null, evidence);
		}
		return new BatchReply.Answered(SdkRecords.errors(answer.userErrors()), evidence);
	}

	private static @Nullable String token(@Nullable String token) {
		return (token == null || token.isEmpty()) ? null : token;
	}

	private record AccountsPage(List<ChimeAccount> accounts, @Nullable String nextToken) {
	}

}
