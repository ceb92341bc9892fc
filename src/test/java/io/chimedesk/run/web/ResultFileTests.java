package io.chimedesk.run.web;

import java.util.List;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.chimedesk.run.Outcome;
import io.chimedesk.run.RunStatus;
import io.chimedesk.testing.PageTest;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The result as a file.
 */
@PageTest
class ResultFileTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void holdsEveryUserWithWhatWasWantedAndWhatCameOfIt() {
		String run = mixed();

		List<NamedCsvRecord> rows = rows(run, "");

		assertThat(rows).hasSize(205);
		NamedCsvRecord slow = rows.getFirst();
		assertThat(slow.getField("user_id")).isEqualTo("u-slow");
		assertThat(slow.getField("license_type_before")).isEqualTo("Basic");
		assertThat(slow.getField("license_type_wanted")).isEqualTo("Pro");
		assertThat(slow.getField("license_type_read")).isEqualTo("Basic");
		assertThat(slow.getField("outcome")).isEqualTo("failed");
		assertThat(slow.getField("code")).isEqualTo("Throttled");
		assertThat(slow.getField("message")).isEqualTo("slow, \"down\"");
		assertThat(slow.getField("attempts")).isEqualTo("1");
		assertThat(slow.getField("settled_at")).isEqualTo("2026-03-02T14:02:00Z");
	}

	@Test
	void countsAsThePageCounts() {
		String run = mixed();
		Document page = Visit.admin(this.mvc).page(run);

		for (Outcome outcome : Outcome.values()) {
			String tile = page.select(".run-tile[href*=outcome=" + outcome + "] .run-tile-count").text();
			assertThat(rows(run, "?outcome=" + outcome)).hasSize(Integer.parseInt(tile));
		}
	}

	@Test
	void isAFileToBeSavedAndNothingElse() {
		String run = mixed();

		MvcTestResult file = Visit.auditor(this.mvc).get(run + "/result.csv");

		assertThat(file).hasStatusOk()
			.hasHeader("Content-Type", "text/csv;charset=UTF-8")
			.hasHeader("X-Content-Type-Options", "nosniff")
			.hasHeader("Content-Disposition",
					"attachment; filename=\"chime-desk-run-" + run.substring("/runs/".length()) + ".csv\"");
	}

	@Test
	void noCellCanBecomeAFormula() {
		long run = StoredRun.of("admin", RunStatus.COMPLETED_WITH_FAILURES)
			.user("=1+1", "@SUM(1)", Outcome.FAILED, "+code", "\t=cmd|' /C calc'!A0")
			.user("u-2", "\uFF1D1+1", Outcome.FAILED, "Conflict", " \"=1")
			.in(this.jdbc);

		assertThat(rows("/runs/" + run, "")).allSatisfy((row) -> assertThat(row.getFields())
			.allMatch((cell) -> cell.isEmpty() || "=+-@\t\r\n\uFF1D".indexOf(cell.charAt(0)) < 0));
	}

	@Test
	void isWrittenIntoTheJournalWithoutWhatWasSearched() {
		String run = mixed();

		Visit.admin(this.mvc).text(run + "/result.csv?outcome=FAILED&q=slow");

		assertThat(this.jdbc.sql("select details from audit_entry where action = 'run.exported' and subject = ?")
			.param(run.substring(1).replace("runs", "run"))
			.query(String.class)
			.single()).isEqualTo("outcome=FAILED\nsearched=true\nusers=1");
	}

	@Test
	void askingForItsHeadLeavesTheJournalAsItIs() {
		String run = mixed();

		MvcTestResult head = Visit.admin(this.mvc).head(run + "/result.csv");

		assertThat(head).hasStatusOk().hasHeader("Content-Type", "text/csv;charset=UTF-8");
		assertThat(this.jdbc.sql("select count(*) from audit_entry where action = 'run.exported' and subject = ?")
			.param(run.substring(1).replace("runs", "run"))
			.query(Integer.class)
			.single()).isZero();
	}

	private List<NamedCsvRecord> rows(String run, String query) {
		String text = Visit.admin(this.mvc).text(run + "/result.csv" + query);
		return CsvReader.builder().ofNamedCsvRecord(text).stream().toList();
	}

	private String mixed() {
		return "/runs/" + StoredRun.of("admin", RunStatus.COMPLETED_WITH_FAILURES)
			.users(200, Outcome.APPLIED, null)
			.user("u-slow", "Zoë O'Neill", Outcome.FAILED, "Throttled", "slow, \"down\"")
			.user("u-same", "Ines Duarte", Outcome.UNCHANGED, null, null)
			.user("u-never", "Never Sent", Outcome.NOT_ATTEMPTED, null, null)
			.user("u-dark", "Nobody Knows", Outcome.UNKNOWN, "TimeOut", null)
			.user("u-skip", "Karim Maraoui", Outcome.SKIPPED, "ALREADY_THERE", null)
			.in(this.jdbc);
	}

}
