package io.chimedesk.directory;

import java.util.List;
import java.util.Map;

import io.chimedesk.testing.DatabaseKind;
import io.chimedesk.testing.StoreTest;
import io.chimedesk.testing.TestDatabase;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Where the row of a user is, whatever the ID looks like and however it came in: else a
 * refresh would add the user once more.
 */
@StoreTest
class UserPlacesTests {

	private static final String ACCOUNT = "northwind";

	private static final String FACE = "\uD83D\uDE00";

	private static final List<String> IDS = List.of("a", "ab", "abc", "zabc", "1-abc", "ab" + FACE, FACE + "ab",
			"x" + FACE + "ab", FACE + "x" + FACE, "e\u0301xy");

	private final TestDatabase database;

	private final UserPlaces places;

	UserPlacesTests(DatabaseKind kind) {
		this.database = kind.open();
		this.places = new UserPlaces(this.database.jdbc(), this.database.batches());
	}

	@Test
	void everybodyOfAFirstCopyIsFound() {
		IDS.forEach((userId) -> add(ACCOUNT, userId));
		this.places.addAll(ACCOUNT);

		assertThat(IDS).allSatisfy((userId) -> assertThat(find(userId)).containsExactly(number(userId)));
	}

	@Test
	void whoIsAddedLaterIsFoundBesideThem() {
		for (int i = 0; i < IDS.size(); i++) {
			long number = add(ACCOUNT, IDS.get(i));
			if (i == 3) {
				this.places.addAll(ACCOUNT);
			}
			else if (i > 3) {
				this.places.add(ACCOUNT, Map.of(IDS.get(i), number));
			}
		}

		assertThat(IDS).allSatisfy((userId) -> assertThat(find(userId)).containsExactly(number(userId)));
	}

	@Test
	void whoIsNotThereIsNotFound() {
		add(ACCOUNT, "zabc");
		add("contoso", "yabc");
		this.places.addAll(ACCOUNT);

		assertThat(find("yabc")).isEmpty();
		assertThat(find("abc")).isEmpty();
	}

	private List<Long> find(String userId) {
		return this.places.numbers(ACCOUNT, List.of(userId));
	}

	private long add(String accountId, String userId) {
		this.database.jdbc().sql("""
				insert into directory_user (account_id, user_id, has_phone_number, read_at, gone)
				values (?, ?, false, current_timestamp, false)""").params(accountId, userId).update();
		return number(userId);
	}

	private long number(String userId) {
		return this.database.jdbc()
			.sql("select number from directory_user where user_id = ?")
			.param(userId)
			.query(Long.class)
			.single();
	}

}
