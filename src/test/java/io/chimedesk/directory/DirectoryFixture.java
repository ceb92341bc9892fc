package io.chimedesk.directory;

import java.time.Clock;
import java.util.List;

import io.chimedesk.chime.Chime;
import io.chimedesk.chime.ChimeAccount;
import io.chimedesk.chime.Reading;
import io.chimedesk.chime.UserPage;
import io.chimedesk.testing.TestDatabase;
import org.jspecify.annotations.Nullable;

/**
 * A directory on a test database, for tests of this and of other modules.
 */
public final class DirectoryFixture {

	private DirectoryFixture() {
	}

	public static Directory on(TestDatabase database) {
		return on(database, Clock.systemUTC());
	}

	public static Directory on(TestDatabase database, Clock clock) {
		DirectoryUsers users = new DirectoryUsers(database.jdbc());
		ChimeAccounts accounts = new ChimeAccounts(database.jdbc());
		StagedUsers staged = new StagedUsers(database.jdbc(), database.batches());
		return new Directory(accounts, users, new UserSlices(database.jdbc(), users),
				new Learning(accounts, staged, clock), new Refreshes(database.jdbc()));
	}

	/**
	 * A directory that has copied everything this Chime has.
	 */
	public static Directory copied(TestDatabase database, Chime chime) {
		Directory directory = on(database);
		List<ChimeAccount> accounts = found(chime.accounts());
		new ChimeAccounts(database.jdbc()).replaceAll(accounts, Clock.systemUTC().instant());
		for (ChimeAccount account : accounts) {
			copyUsers(directory, chime, account.accountId());
		}
		return directory;
	}

	private static void copyUsers(Directory directory, Chime chime, String accountId) {
		@Nullable String token = null;
		do {
			UserPage page = found(chime.users(accountId, token));
			directory.learn(accountId, page.users());
			token = page.nextToken();
		}
		while (token != null);
	}

	private static <T> T found(Reading<T> reading) {
		return ((Reading.Found<T>) reading).value();
	}

}
