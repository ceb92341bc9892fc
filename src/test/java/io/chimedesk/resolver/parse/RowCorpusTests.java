package io.chimedesk.resolver.parse;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import io.chimedesk.chime.LicenceTier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The rows of the corpus: separators, quotes, headers, odd characters and values (§9,
 * G7).
 */
class RowCorpusTests {

	private static final Locale BEFORE = Locale.getDefault();

	@AfterEach
	void asBefore() {
		Locale.setDefault(BEFORE);
	}

	@ParameterizedTest
	@ValueSource(strings = { "user,license_type\na@x,Pro\nb@x,Basic\n", "user,license_type\r\na@x,Pro\r\nb@x,Basic\r\n",
			"user,license_type\ra@x,Pro\rb@x,Basic\r", "user,license_type\na@x,Pro\r\n\r\nb@x,Basic",
			"user;license_type\na@x;Pro\nb@x;Basic\n", "user\tlicense_type\na@x\tPro\nb@x\tBasic\n",
			"sep=;\nuser;license_type\na@x;Pro\nb@x;Basic\n", "SEP=,\r\nuser,license_type\na@x,Pro\nb@x,Basic\n",
			"sep=\t\na@x\tPro\nb@x\tBasic\n", "a@x,Pro\nb@x,Basic", "a@x;Pro\nb@x;Basic", "a@x\tPro\nb@x\tBasic",
			"LICENSE_TYPE,User\nPro,a@x\nBasic,b@x\n",
			"\"user\",\"license_type\"\n\"a@x\",\"Pro\"\n\"b@x\",\"Basic\"\n",
			"user,department,license_type\na@x,Sales,Pro\nb@x,\"R&D, Bern\",Basic\n", "Pro,a@x\nBasic,b@x" })
	void readsTheSameUsersHoweverTheTableIsWritten(String text) {
		assertThat(Lists.read(text)).extracting(Entry::text, (entry) -> String.valueOf(entry.wish().tier()))
			.map(Object::toString)
			.containsExactly("(\"a@x\", \"PRO\")", "(\"b@x\", \"BASIC\")");
	}

	@Test
	void passesOverTenThousandBlankLinesAtTheEnd() {
		assertThat(Lists.told("user,license_type\na@x,Pro" + "\n".repeat(10_000))).containsExactly("2 a@x Pro");
	}

	@ParameterizedTest
	@ValueSource(strings = { "user", "User", "USERNAME", "e-mail", "E-Mail", "email", "mail", "user id", "User_ID",
			"userPrincipalName", "Primary email", "display name" })
	void knowsTheHeaderOfUsersByManyNames(String header) {
		assertThat(Lists.told(header + ",Tier\nanna,Pro")).containsExactly("2 anna Pro");
	}

	@ParameterizedTest
	@ValueSource(strings = { "license", "licence", "License Type", "LICENCE_TYPE", "tier", "licence tier" })
	void knowsTheHeaderOfTiersByManyNames(String header) {
		assertThat(Lists.told("user;" + header + "\na@x;pro")).containsExactly("2 a@x Pro");
	}

	@Test
	void readsEveryColumn() {
		Entry entry = Lists.read("""
				user,license_type,user_type,alexa_enabled,alexa_room_arn
				a@x,ProTrial,shareddevice,TRUE,arn:aws:a4b:us-east-1:123456789012:room/a/b
				""").getFirst();

		assertThat(entry.wish()).hasToString("Change[tier=PRO_TRIAL, type=SHARED_DEVICE, alexaEnabled=true, "
				+ "alexaRoomArn=arn:aws:a4b:us-east-1:123456789012:room/a/b]");
	}

	@Test
	void leavesAsItIsWhatACellDoesNotSay() {
		assertThat(Lists.read("user,license_type,type,alexa,room\na@x,,,,").getFirst().wish()).isEqualTo(Entry.NOTHING);
	}

	@Test
	void takesTheMoreExactOfTwoColumnsOfUsers() {
		String text = "email,user_id,license_type\nold@x,user-0001,Pro";

		assertThat(Lists.told(text)).containsExactly("2 user-0001 Pro");
		assertThat(((Layout.Table) LayoutGuess.of(text)).passedOver()).containsExactly("email");
	}

	@Test
	void saysWhichColumnsItPassesOver() {
		Layout layout = LayoutGuess.of("__proto__,user,class.x,license_type,<b>\u200Bx\n1,a@x,2,Pro,3");

		assertThat(((Layout.Table) layout).passedOver()).containsExactly("__proto__", "class.x", "<b>[U+200B]x");
	}

	@ParameterizedTest
	@ValueSource(strings = { "user,user,license_type\na@x,b@x,Pro", "user,license_type,tier\na@x,Pro,Basic",
			"Konto,license_type\na@x,Pro", "a@x,Pro\nb@x,Basic,Plus", "sep=|\na@x|Pro", "sep=;\na@x;Berlin",
			"a@x,Pro,Basic\nb@x,Plus,Pro", "a@x;Pro,Basic\nb@x;Plus,Pro" })
	void asksWhereTwoReadingsArePossible(String text) {
		assertThat(LayoutGuess.of(text)).isInstanceOf(Layout.Unclear.class);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			value = { "a@x| CELLS 1/2", "a@x,Pro,more| CELLS 3/2", "\"a\"b,Pro| QUOTES", "\"a@x,Pro| QUOTES",
					",Pro| BLANK", "a@x,Platinum| LICENSE_TYPE Platinum", "a@x,0| LICENSE_TYPE 0",
					"1E+10,Pro| ROUNDED_NUMBER", "\"1,2E+10\",Pro| ROUNDED_NUMBER", "a\uFF20x,Pro| FULL_WIDTH U+FF20" })
	void refusesARowAndNoOther(String row, String told) {
		assertThat(Lists.told("user,license_type\nfirst@x,Pro\n" + row + "\nlast@x,Basic\n"))
			.containsExactly("2 first@x Pro", "3 " + told, "4 last@x Basic");
	}

	@Test
	void refusesAnAddressThatIsTooLong() {
		assertThat(Lists.told("user,tier\n" + "x".repeat(319) + "@,Pro\n" + "x".repeat(320) + "@,Pro"))
			.containsExactly("2 " + "x".repeat(319) + "@ Pro", "3 TOO_LONG");
	}

	@ParameterizedTest
	@CsvSource({ "'a\u0000nna@x', U+0000", "'a\u001Bnna@x', U+001B", "'a\u0007nna@x', U+0007", "'a\u2028nna@x', U+2028",
			"'a\u200Bnna@x', U+200B", "'a\u00A0nna@x', U+00A0", "'a\u00ADnna@x', U+00AD", "'a\u202Enna@x', U+202E",
			"'a\u200Dnna@x', U+200D", "'anna@x\u00A0', U+00A0", "'\uFEFFanna@x', U+FEFF", "'a\uFFFDnna@x', U+FFFD",
			"'a\uE000nna@x', U+E000", "'a\u3164nna@x', U+3164", "'a\uFE0Fnna@x', U+FE0F" })
	void refusesAnInvisibleCharacterByItsName(String user, String name) {
		for (String text : List.of("first@x\n" + user + "\nlast@x",
				"user,license_type\nfirst@x,\n\"" + user + "\",\n")) {
			Entry refused = Lists.read(text).get(1);
			assertThat(refused.problem()).isEqualTo(new Problem(Reason.INVISIBLE, name));
			assertThat(refused.text()).contains("[" + name + "]");
			assertThat(Visible.without(refused.text())).isEqualTo(user.codePoints()
				.filter((point) -> point != Integer.parseInt(name.substring(2), 16))
				.collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
				.toString());
		}
	}

	@Test
	void refusesALineBreakInAnAddress() {
		assertThat(Lists.told("user,tier\n\"a@x\nb@x\",Pro\nlast@x,Pro")).containsExactly("2 INVISIBLE U+000A",
				"4 last@x Pro");
	}

	@ParameterizedTest
	@ValueSource(strings = { " anna@x ", "\tanna@x\t", "mailto:anna@x", "MAILTO:anna@x?subject=Hi", "<anna@x>",
			"Anna Schmidt <anna@x>", "\"Schmidt, Anna\" <anna@x>", "Schmidt, Anna <anna@x>", "anna@x;", "anna@x ; ",
			"'anna@x'", "\"anna@x\"", "<mailto:anna@x>", "Anna\tanna@x\tBerlin", "Anna Schmidt;anna@x;Berlin",
			"anna@x,Berlin" })
	void trimsByTheStatedRule(String line) {
		assertThat(Lists.told(line)).containsExactly("1 anna@x");
	}

	@Test
	void takesAnyMixFromAPaste() {
		assertThat(Lists.told("""
				anna@x; Ben <ben@x>, mailto:cleo@x dora@x
				user-0001, user-0002
				6b1f7d4e-2f6f-4c62-9d6f-0a4f5f8f4a01
				Anna Schmidt
				Eva\tuser-0003\tBerlin
				Finn\tSchulz
				user-0004; gina@x
				Schmidt, Anna
				""")).containsExactly("1 anna@x", "1 ben@x", "1 cleo@x", "1 dora@x", "2 user-0001", "2 user-0002",
				"3 6b1f7d4e-2f6f-4c62-9d6f-0a4f5f8f4a01", "4 Anna Schmidt", "5 user-0003", "6 Finn", "7 user-0004",
				"7 gina@x", "8 Schmidt, Anna");
	}

	static Stream<String> texts() {
		return Stream.of("=1+1", "+", "-", "@SUM(A1)", "=cmd|' /C calc'!A0", "<script>alert(1)</script>", "{{7*7}}",
				"${7*7}", "__${7*7}__", "' OR 1=1--", "${jndi:ldap://x/a}", "../../etc/passwd", "00123");
	}

	@ParameterizedTest
	@MethodSource("texts")
	void keepsFormulasAndCodeAsText(String text) {
		assertThat(Lists.users(text)).containsExactly(text);
		assertThat(Lists.users("user,license_type\n\"" + text + "\",Pro")).containsExactly(text);
	}

	@ParameterizedTest
	@CsvSource({ "pro, PRO", "'Pro ', PRO", "PRO, PRO", "Plus, PLUS", "ProTrial, PRO_TRIAL", "pro trial, PRO_TRIAL",
			"basic, BASIC", "'', " })
	void readsATierInAnySpelling(String cell, @Nullable String tier) {
		assertThat(Lists.read("user,license_type\na@x," + cell)).extracting((entry) -> entry.wish().tier())
			.containsExactly((tier != null) ? LicenceTier.valueOf(tier) : null);
	}

	@ParameterizedTest
	@CsvSource({ "user_type, Robot, USER_TYPE Robot", "alexa, perhaps, ALEXA_ENABLED perhaps",
			"room, kitchen, ALEXA_ROOM_ARN kitchen", "license, Pro\u200B, LICENSE_TYPE Pro[U+200B]" })
	void refusesAValueThatThereIsNot(String header, String cell, String told) {
		assertThat(Lists.told("user," + header + "\na@x," + cell)).containsExactly("2 " + told);
	}

	@Test
	void refusesARoomWithoutAlexa() {
		assertThat(Lists.told("user,alexa,room\na@x,off,arn:aws:a4b:us-east-1:1:room/r"))
			.containsExactly("2 ROOM_WITHOUT_ALEXA");
	}

	@Test
	void goesOnInTheNextLineOnlyWithinQuotes() {
		assertThat(Lists.told("user,note,tier\na@x,\"two\nlines\",Pro\nb@x,\"say \"\"hi\"\"\",Basic"))
			.containsExactly("2 a@x Pro", "4 b@x Basic");
	}

	@Test
	void aQuoteThatIsNeverClosedCostsOneLine() {
		String rest = "b@x,Pro\n".repeat(400);

		assertThat(Lists.told("user,tier\n\"a@x,Pro\n" + rest)).hasSize(401).startsWith("2 QUOTES", "3 b@x Pro");
	}

	@Test
	void readsTheSameUnderATurkishLocale() {
		Locale.setDefault(Locale.of("tr", "TR"));

		assertThat(Lists.told("USERID,LICENSE_TYPE\nI,BASIC\nİ,PROTRIAL\nstraße@x,pro")).containsExactly("2 I Basic",
				"3 İ ProTrial", "4 straße@x Pro");
	}

	@ParameterizedTest
	@ValueSource(strings = { "jörg@x", "用户@例子.公司", "anna@bücher.example", "anna@xn--bcher-kva.example", "anna+test@x",
			"аnna@x" })
	void takesAddressesOfAllScripts(String address) {
		assertThat(Lists.users(address)).containsExactly(address);
	}

}
