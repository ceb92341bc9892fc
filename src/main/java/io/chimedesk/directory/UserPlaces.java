package io.chimedesk.directory;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Which row of the copy is whose, by ID. Users whose IDs end alike share one row here, so
 * that a whole list needs few of them. Whoever writes holds the lock of the account.
 */
@Repository
class UserPlaces {

	private static final int TAIL = 3;

	private static final int FETCH_SIZE = 500;

	/** H2 takes arrays up to 65,536. */
	private static final int MOST_TAILS = 50_000;

	private final JdbcClient jdbc;

	private final NamedParameterJdbcTemplate batches;

	UserPlaces(JdbcClient jdbc, NamedParameterJdbcTemplate batches) {
		this.jdbc = jdbc;
		this.batches = batches;
	}

	/**
	 * The numbers of those users that the copy has.
	 */
	List<Long> numbers(String accountId, Collection<String> userIds) {
		Set<String> wanted = new HashSet<>(userIds);
		List<String> tails = wanted.stream().map(UserPlaces::tail).distinct().toList();
		return Stream.iterate(0, (from) -> from < tails.size(), (from) -> from + MOST_TAILS)
			.map((from) -> tails.subList(from, Math.min(from + MOST_TAILS, tails.size())))
			.flatMap((some) -> places(accountId, some))
			.filter((place) -> wanted.contains(userId(place)))
			.map((place) -> Long.valueOf(place.substring(0, place.indexOf(' '))))
			.toList();
	}

	/**
	 * Adds users who have no place yet.
	 * @param numbers the number of each by ID
	 */
	void add(String accountId, Map<String, Long> numbers) {
		SortedMap<String, String> places = new TreeMap<>();
		numbers.forEach((userId, number) -> put(places, userId, number));
		List<Map<String, String>> rows = rows(accountId, places);
		int[] changed = write("""
				update directory_user_place set places = places || :places
				where account_id = :accountId and tail = :tail""", rows);
		insert(IntStream.range(0, changed.length).filter((i) -> changed[i] == 0).mapToObj(rows::get).toList());
	}

	/**
	 * Gives places to all users of an account of which nobody has one. Not by the
	 * database: they differ in what they take for a letter.
	 */
	void addAll(String accountId) {
		SortedMap<String, String> places = new TreeMap<>();
		this.jdbc.sql("select number, user_id from directory_user where account_id = :accountId")
			.withFetchSize(FETCH_SIZE)
			.param("accountId", accountId)
			.query((row) -> {
				put(places, row.getString("user_id"), row.getLong("number"));
			});
		insert(rows(accountId, places));
	}

	/**
	 * The same, for users whose places were kept since they were written.
	 */
	void addAll(String accountId, NewPlaces kept) {
		insert(rows(accountId, kept.byTail()));
	}

	/**
	 * A line of the places of those whose IDs end alike.
	 */
	static String place(String userId, long number) {
		return number + " " + userId + "\n";
	}

	private static void put(SortedMap<String, String> places, String userId, long number) {
		places.merge(tail(userId), place(userId, number), String::concat);
	}

	private static List<Map<String, String>> rows(String accountId, SortedMap<String, ? extends CharSequence> places) {
		return places.entrySet()
			.stream()
			.map((entry) -> Map.of("accountId", accountId, "tail", entry.getKey(), "places",
					entry.getValue().toString()))
			.toList();
	}

	private void insert(List<Map<String, String>> rows) {
		write("insert into directory_user_place (account_id, tail, places) values (:accountId, :tail, :places)", rows);
	}

	private Stream<String> places(String accountId, List<String> tails) {
		return this.jdbc.sql("""
				select p.places from unnest(:tails) as wanted (tail)
				join directory_user_place p on p.account_id = :accountId and p.tail = wanted.tail""")
			.withFetchSize(FETCH_SIZE)
			.param("tails", tails.toArray(String[]::new))
			.param("accountId", accountId)
			.query((row, number) -> row.getString("places"))
			.list()
			.stream()
			.flatMap((places) -> Stream.of(places.split("\n")));
	}

	@SuppressWarnings("unchecked")
	private int[] write(String sql, List<Map<String, String>> rows) {
		return this.batches.batchUpdate(sql, rows.toArray(Map[]::new));
	}

	private static String userId(String place) {
		return place.substring(place.indexOf(' ') + 1);
	}

	/** The letters that the IDs of a row have in common. */
	static String tail(String userId) {
		int letters = userId.codePointCount(0, userId.length());
		return (letters <= TAIL) ? userId : userId.substring(userId.offsetByCodePoints(userId.length(), -TAIL));
	}

}
