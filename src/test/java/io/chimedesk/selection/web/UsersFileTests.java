package io.chimedesk.selection.web;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.chimedesk.chime.ChimeUser;
import io.chimedesk.chime.LicenceTier;
import io.chimedesk.chime.UserType;
import io.chimedesk.directory.Directory;
import io.chimedesk.resolver.parse.Entry;
import io.chimedesk.resolver.parse.LayoutGuess;
import io.chimedesk.resolver.parse.ListReader;
import io.chimedesk.resolver.parse.ListText;
import io.chimedesk.selection.Change;
import io.chimedesk.testing.FakeChime;
import io.chimedesk.testing.PageTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The list of users as a file.
 */
@PageTest
class UsersFileTests {

	private static final String ROOM = "arn:aws:a4b:us-east-1:123456789012:room/1/2";

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private Directory directory;

	private NorthwindPages pages;

	@BeforeEach
	void open() {
		List<ChimeUser> users = new ArrayList<>();
		for (int number = 1; number <= 2_150; number++) {
			users.add(FakeChime.userNamed("u-%04d".formatted(number), (number % 10 == 0) ? "Pro" : "Basic"));
		}
		users.add(NorthwindPages.named("x-1", "=HYPERLINK(\"http://x\"), \"quoted\"\nline", "Pro"));
		users.add(new ChimeUser("x-2", "+x@northwind.example", null, "ProTrial", "SharedDevice", null, null, true, ROOM,
				null, null, null));
		this.pages = NorthwindPages.with(this.mvc, this.jdbc, this.directory, "Team", users);
	}

	@Test
	void holdsEverybodyOnceInTheOrderOfTheList() {
		List<String> ids = column(file("?sort=email&dir=desc"), "user_id");
		assertThat(ids).hasSize(2_152).doesNotHaveDuplicates();
		assertThat(ids.subList(0, 3)).containsExactly("x-1", "u-2150", "u-2149");
		assertThat(ids.getLast()).isEqualTo("x-2");
	}

	@Test
	void followsTheFilterAndNotThePage() {
		assertThat(column(file("?tier=Pro&q=u-0&size=25&after=broken"), "license_type")).hasSize(99)
			.containsOnly("Pro");
		this.directory.markGone(this.pages.path("").split("/")[2], "u-0010", Instant.now());
		assertThat(file("?gone=yes")).singleElement()
			.satisfies((row) -> assertThat(row.getField("user_id")).isEqualTo("u-0010"))
			.satisfies((row) -> assertThat(row.getField("in_chime")).isEqualTo("false"));
	}

	@Test
	void keepsASpreadsheetFromReadingAFormula() {
		NamedCsvRecord row = file("?q=x-1").getFirst();
		assertThat(row.getField("name")).isEqualTo("'=HYPERLINK(\"http://x\"), \"quoted\"\nline");
		assertThat(file("?q=x-2").getFirst().getField("email")).isEqualTo("'+x@northwind.example");
	}

	@Test
	void isReadBackAsTheListThatItIs() {
		byte[] file = text("?q=x-").getBytes(StandardCharsets.UTF_8);
		String text = ListText.of(file);
		List<Entry> rows = ListReader.read(text, LayoutGuess.of(text));
		assertThat(rows).allSatisfy((row) -> assertThat(row.problem()).isNull());
		assertThat(rows).extracting(Entry::text).containsExactlyInAnyOrder("x-1", "x-2");
		assertThat(rows).extracting(Entry::wish)
			.contains(new Change(LicenceTier.PRO_TRIAL, UserType.SHARED_DEVICE, true, ROOM));
	}

	@Test
	void standsBehindTheButtonWithTheFilterOfTheList() {
		String users = this.pages.path("/users");
		assertThat(this.pages.page(users + "?tier=Pro&sort=tier&size=25").selectFirst("a[data-export]").attr("href"))
			.isEqualTo(users + ".csv?tier=Pro&sort=tier");
		assertThat(this.pages.by("eve", "AUDITOR").page(users).select(".page-actions a").eachText())
			.containsExactly("Export");
		assertThat(this.pages.page(users).select(".page-actions a").eachAttr("href"))
			.startsWith(this.pages.path("/lists#list-text"), this.pages.path("/lists#list-file"));
	}

	@Test
	void tellsTheJournalHowManyAndNothingPersonal() {
		MvcTestResult result = this.pages.by("eve", "AUDITOR").answer(this.pages.path("/users.csv?q=u-001"));
		assertThat(result).hasStatusOk().hasHeader("Content-Type", "text/csv;charset=UTF-8");
		assertThat(result).hasHeader("Content-Disposition", "attachment; filename=\"chime-desk-users.csv\"");
		assertThat(
				this.jdbc.sql("select details from audit_entry where action = 'users.exported' and subject = :subject")
					.param("subject", "account/" + this.pages.path("").split("/")[2])
					.query(String.class)
					.list())
			.containsExactly("users=10");
	}

	private List<NamedCsvRecord> file(String query) {
		return CsvReader.builder().ofNamedCsvRecord(text(query)).stream().toList();
	}

	private String text(String query) {
		MvcTestResult result = this.pages.answer(this.pages.path("/users.csv" + query));
		assertThat(result).hasStatusOk();
		try {
			return result.getResponse().getContentAsString();
		}
		catch (UnsupportedEncodingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static List<String> column(List<NamedCsvRecord> rows, String name) {
		return rows.stream().map((row) -> row.getField(name)).toList();
	}

}
