package io.chimedesk.figures.web;

import java.io.UnsupportedEncodingException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import io.chimedesk.directory.Directory;
import io.chimedesk.request.RequestStatus;
import io.chimedesk.request.StoredLives;
import io.chimedesk.selection.web.NorthwindPages;
import io.chimedesk.testing.PageTest;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The figures as a page and as a file.
 */
@PageTest
class FiguresPageTests {

	private static final String PAGE = "/requests/figures";

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private Directory directory;

	@Autowired
	private Clock clock;

	private NorthwindPages auditor;

	private StoredLives rows;

	@BeforeEach
	void open() {
		this.auditor = NorthwindPages.with(this.mvc, this.jdbc, this.directory, "Team", List.of()).by("eve", "AUDITOR");
		this.rows = StoredLives.in(this.jdbc);
	}

	@Test
	void saysSoWhereThereIsNothing() {
		Document page = this.auditor.page(PAGE);
		assertThat(page.selectFirst(".empty-title").text()).isEqualTo("No request in this period");
		assertThat(page.select("table, canvas")).isEmpty();
	}

	@Test
	void hasTheSameNumbersInTablesAndForTheCharts() {
		long id = this.rows.add("helen", "new team", now(), 1, RequestStatus.DONE, Duration.ofHours(72));
		this.rows.decide(id, "ada", "APPROVED", Duration.ofMinutes(90));
		Document page = this.auditor.page(PAGE);

		assertThat(page.select(".figures-total li").eachText()).containsExactly("1 request for 3 users",
				"0 let through by the policy at once", "1.5 h until somebody decided (median)",
				"3.0 d until it was done (median)");
		assertThat(page.select("#figures-operator tbody tr").eachText())
			.containsExactly("helen 1 3 0 1 0 0 1.5 h 1.5 h 3.0 d 3.0 d");
		assertThat(page.select("#figures-operator tbody td").eachAttr("data-value")).containsExactly("1", "3", "0", "1",
				"0", "0", "1.5", "1.5", "72.0", "72.0");
		assertThat(page.select("#figures-week tbody tr")).hasSize(4);
	}

	@Test
	void hidesWhatOnlyAScriptCanDraw() {
		this.rows.add("helen", "new team", now(), 0, RequestStatus.APPROVED, null);
		Document page = this.auditor.page(PAGE);

		assertThat(page.select("canvas")).hasSize(5).allMatch((canvas) -> canvas.closest("[hidden]") != null);
		assertThat(page.select("canvas")).allMatch((canvas) -> page.getElementById(canvas.attr("data-table")) != null)
			.allMatch((canvas) -> canvas.hasAttr("aria-label"));
		assertThat(this.auditor.answer(page.selectFirst("[data-library]").attr("data-library"))).hasStatusOk();
	}

	@Test
	void goesBackAsFarAsIsWished() {
		this.rows.add("helen", "long ago", now().minus(Duration.ofDays(60)), 0, RequestStatus.APPROVED, null);
		assertThat(this.auditor.page(PAGE).select("#figures-week")).isEmpty();
		Document page = this.auditor.page(PAGE + "?period=quarter");

		assertThat(page.select("#figures-week tbody tr")).hasSize(13);
		assertThat(page.select(".figures-periods [aria-current]").eachText()).containsExactly("Quarter");
		assertThat(page.select("a[download]").eachAttr("href")).containsExactly(PAGE + ".csv?period=quarter");
	}

	@Test
	void writesAFileWithoutFormulas() throws UnsupportedEncodingException {
		this.rows.add("helen", "=HYPERLINK(\"http://x\")", now(), 0, RequestStatus.DONE, Duration.ofMinutes(7));
		MvcTestResult file = this.auditor.answer(PAGE + ".csv");

		assertThat(file).hasStatusOk().hasHeader("Content-Type", "text/csv;charset=UTF-8");
		String text = file.getResponse().getContentAsString();
		assertThat(text.lines()).hasSize(1 + 4 + 1 + 1 + 1)
			.contains("reason,\"'=HYPERLINK(\"\"http://x\"\")\",1,3,1,1,0,0,,,7,7", "operator,helen,1,3,1,1,0,0,,,7,7");
	}

	@Test
	void isReachedFromTheInbox() {
		assertThat(this.auditor.page("/requests").select("main a[href=" + PAGE + "]")).hasSize(1);
	}

	private Instant now() {
		return this.clock.instant();
	}

}
