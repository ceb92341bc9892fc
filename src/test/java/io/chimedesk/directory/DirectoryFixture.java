package io.chimedesk.directory;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

import io.chimedesk.chime.Chime;
import io.chimedesk.chime.ChimeAccount;
import io.chimedesk.chime.ChimeUser;
import io.chimedesk.chime.Reading;
import io.chimedesk.chime.UserPage;
import io.chimedesk.testing.TestDatabase;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A directory on a test database, for tests of this and of other modules.
 */
public final class DirectoryFixture {

	private static final long MOST_USERS = 1_000_000;

	private DirectoryFixture() {
	}

	public static Directory on(TestDatabase database) {
		return on(database, Clock.systemUTC());
	}

	public static Directory on(TestDatabase database, Clock clock, UserMark... marks) {
		ChimeAccounts accounts = new ChimeAccounts(database.jdbc());
		return on(database, learning(database, accounts, clock), clock, marks);
	}

	/**
	 * A directory whose copy is locked by somebody else whenever it should learn.
	 */
	public static Directory busy(TestDatabase database) {
		return on(database, new BusyLearning(database), Clock.systemUTC());
	}

	private static Directory on(TestDatabase database, Learning learning, Clock clock, UserMark... marks) {
		DirectoryUsers users = new DirectoryUsers(database.jdbc(), places(database));
		UserSearch search = new UserSearch(indexes(database, MOST_USERS), marks(marks), users, clock);
		return new Directory(new ChimeAccounts(database.jdbc()), users, search, learning,
				new Refreshes(database.jdbc()));
	}

	static UserIndexes indexes(TestDatabase database, long mostUsers) {
		return new UserIndexes(new CopyRevisions(database.jdbc()), new IndexedUsers(database.jdbc()),
				new IndexProperties(mostUsers));
	}

	private static UserMarks marks(UserMark... marks) {
		StaticListableBeanFactory beans = new StaticListableBeanFactory();
		Stream.of(marks).forEach((mark) -> beans.addBean(mark.name(), mark));
		return new UserMarks(beans.getBeanProvider(UserMark.class));
	}

	/**
	 * A directory that has copied everything this Chime has.
	 */
	public static Directory copied(TestDatabase database, Chime chime) {
		Directory directory = on(database);
		copy(database.jdbc(), directory, chime);
		return directory;
	}

	/**
	 * Has that directory copy everything this Chime has, as a complete refresh would.
	 */
	public static void copy(JdbcClient jdbc, Directory directory, Chime chime) {
		List<ChimeAccount> accounts = found(chime.accounts());
		new ChimeAccounts(jdbc).replaceAll(accounts, Clock.systemUTC().instant());
		for (ChimeAccount account : accounts) {
			new Refreshes(jdbc).ensure(account.accountId());
			copyUsers(directory, chime, account.accountId());
		}
		jdbc.sql("""
				update directory_refresh set status = 'COMPLETE', started_at = current_timestamp,
				  complete_at = current_timestamp, failure = null, message = null""").update();
	}

	static CopiedUsers copied(TestDatabase database) {
		return new CopiedUsers(database.jdbc(), database.batches(), new NewUserRows(database.batches()),
				places(database));
	}

	private static UserPlaces places(TestDatabase database) {
		return new UserPlaces(database.jdbc(), database.batches());
	}

	static CopyWriter writer(TestDatabase database) {
		return new CopyWriter(copied(database), new CopyRevisions(database.jdbc()));
	}

	private static Learning learning(TestDatabase database, ChimeAccounts accounts, Clock clock) {
		return new Learning(accounts, copied(database), writer(database), new LastList(database.jdbc()), clock);
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

	/**
	 * Never gets the lock.
	 */
	private static final class BusyLearning extends Learning {

		BusyLearning(TestDatabase database) {
			super(new ChimeAccounts(database.jdbc()), copied(database), writer(database), new LastList(database.jdbc()),
					Clock.systemUTC());
		}

		@Override
		public void learn(String accountId, Collection<ChimeUser> users, Instant readAt) {
			throw new CannotAcquireLockException("Somebody else refreshes the account");
		}

	}

}
