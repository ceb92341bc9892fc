package io.chimedesk.directory;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The users of our copy.
 */
@Repository
class DirectoryUsers {

	private static final int MOST_IN_A_LIST = 500;

	/** Users of a first list that is still being read are not shown. */
	private static final String PUBLISHED = """
			and u.account_id = :accountId
			join directory_copy c on c.account_id = u.account_id""";

	private final JdbcClient jdbc;

	private final UserPlaces places;

	DirectoryUsers(JdbcClient jdbc, UserPlaces places) {
		this.jdbc = jdbc;
		this.places = places;
	}

	Optional<DirectoryUser> byNumber(String accountId, long number) {
		return this.jdbc
			.sql("select u.* from directory_user u " + "join directory_copy c on c.account_id = u.account_id"
					+ " where u.number = :number and u.account_id = :accountId")
			.param("number", number)
			.param("accountId", accountId)
			.query(UserRows::user)
			.optional();
	}

	List<DirectoryUser> find(String accountId, Collection<String> userIds) {
		List<Long> numbers = this.places.numbers(accountId, userIds);
		return Stream.iterate(0, (from) -> from < numbers.size(), (from) -> from + MOST_IN_A_LIST)
			.map((from) -> numbers.subList(from, Math.min(from + MOST_IN_A_LIST, numbers.size())))
			.flatMap((chunk) -> numbered(accountId, chunk).stream())
			.toList();
	}

	/**
	 * The users of these numbers.
	 */
	List<DirectoryUser> numbered(String accountId, Collection<Long> numbers) {
		return this.jdbc.sql("""
				select u.* from unnest(:numbers) as wanted (number)
				join directory_user u on u.number = wanted.number\s""" + PUBLISHED)
			.param("accountId", accountId)
			.param("numbers", numbers.toArray(Long[]::new))
			.query(UserRows::user)
			.list();
	}

}
