package io.chimedesk.resolver;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import io.chimedesk.chime.ChimeUser;
import io.chimedesk.directory.Directory;
import io.chimedesk.directory.DirectoryFixture;
import io.chimedesk.directory.ListedUser;
import io.chimedesk.resolver.WrittenUsers.Unclear;
import io.chimedesk.testing.DatabaseKind;
import io.chimedesk.testing.FakeChime;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whom a text means that somebody wrote into a form.
 */
class WrittenTextsTests {

	private static final String ACCOUNT = FakeChime.NORTHWIND;

	private static WrittenTexts texts;

	@BeforeAll
	static void copy() {
		FakeChime chime = new FakeChime().with(FakeChime.accountNamed(ACCOUNT, "Northwind", "Team", "Basic", "Pro"));
		Stream
			.of(named("u-1", "Marta Kowalska"), named("u-2", "José Núñez"), named("u-3", "Twin"), named("u-4", "Twin"),
					named("u-5", "Bell, Ann"))
			.forEach((user) -> chime.with(ACCOUNT, user));
		Directory directory = DirectoryFixture.copied(DatabaseKind.H2.open(), chime);
		texts = new WrittenTexts(new Resolution(directory));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			u-1, U-2;u-5@northwind.example                       | u-1 u-2 u-5
			Marta Kowalska <u-1@northwind.example>               | u-1
			"Kowalska, Marta" <u-1@northwind.example>, u-2       | u-1 u-2
			mailto:u-1@NORTHWIND.example                         | u-1
			Kowalska, Marta                                      | u-1
			Marta Kowalska, jose nunez                           | u-1 u-2
			Bell, Ann                                            | u-5
			marta.kowalska                                       | u-1
			u-1 ; ; , u-1@northwind.example, "u-1"               | u-1""")
	void findsUsersHoweverTheyAreWritten(String text, String users) {
		WrittenUsers written = texts.read(ACCOUNT, text);
		assertThat(written.unclear()).isEmpty();
		assertThat(written.userIds()).containsExactly(users.split(" "));
	}

	@Test
	void dropsNothingThatStandsForNobody() {
		WrittenUsers written = texts.read(ACCOUNT,
				"u-1, nobody@else.example; Marta Kowalske\tstranger u-2\nTwin, twin\n\"odd");
		assertThat(written.userIds()).containsExactly("u-1");
		assertThat(written.unclear()).extracting(Unclear::text)
			.containsExactly("nobody@else.example", "Marta Kowalske", "stranger u-2", "Twin", "\"odd");
		assertThat(written.unclear().get(1).users()).extracting(ListedUser::userId).containsExactly("u-1");
		assertThat(written.unclear().get(3)).returns(true, Unclear::ambiguous)
			.extracting((one) -> one.users().size())
			.isEqualTo(2);
	}

	@Test
	void aTextWithoutAnythingMeansNobody() {
		assertThat(texts.read(ACCOUNT, " \n;,\t\r\n")).isEqualTo(new WrittenUsers(Set.of(), List.of()));
	}

	private static ChimeUser named(String id, String name) {
		ChimeUser user = FakeChime.userNamed(id, "Basic");
		return new ChimeUser(id, user.email(), name, user.tier(), user.type(), user.registration(), user.invitation(),
				user.alexaEnabled(), user.alexaRoomArn(), null, user.registeredOn(), user.invitedOn());
	}

}
