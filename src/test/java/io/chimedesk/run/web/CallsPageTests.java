package io.chimedesk.run.web;

import java.util.List;

import io.chimedesk.run.Outcome;
import io.chimedesk.run.RunStatus;
import io.chimedesk.testing.PageTest;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The evidence of the calls.
 */
@PageTest
class CallsPageTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void showsEachCallWithItsRequestIdItemsAndErrors() {
		long run = run();
		StoredRun.call(this.jdbc, run, "ANSWERED", List.of("u-1", "u-2"), "Conflict");

		Document page = Visit.auditor(this.mvc).page("/runs/" + run + "/calls");

		assertThat(page.select(".run-call").text()).contains("Batch 1, attempt 1", "answered, with errors",
				"7f3a-request", "132 ms", "200", "1 error");
		assertThat(page.select(".run-items tbody tr").eachText()).first()
			.asString()
			.contains("u-1", "LicenseType=Pro", "Conflict", "about Conflict");
	}

	@Test
	void showsTheSameCallAsACommand() {
		long run = run();
		StoredRun.call(this.jdbc, run, "DOUBTFUL", List.of("u-1"), null);

		assertThat(Visit.admin(this.mvc).page("/runs/" + run + "/calls").select("pre code").text())
			.isEqualTo("aws chime batch-update-user --account-id 'acc-1' --update-user-request-items "
					+ "'[{\"UserId\":\"u-1\",\"LicenseType\":\"Pro\"}]'");
	}

	@Test
	void leadsToLaterCalls() {
		long run = run();
		for (int call = 0; call < 27; call++) {
			StoredRun.call(this.jdbc, run, "ANSWERED", List.of("u-2"), null);
		}
		Document first = Visit.admin(this.mvc).page("/runs/" + run + "/calls");

		Document later = Visit.admin(this.mvc).page(first.select("a[rel=next]").attr("href"));

		assertThat(first.select(".run-call")).hasSize(25);
		assertThat(later.select(".run-call")).hasSize(2);
	}

	@Test
	void saysThatThereWasNoCall() {
		assertThat(Visit.admin(this.mvc).page("/runs/" + run() + "/calls").text()).contains("No call was made");
	}

	private long run() {
		return StoredRun.of("admin", RunStatus.COMPLETED_WITH_FAILURES)
			.user("u-1", "Marta", Outcome.FAILED, "Conflict", "about Conflict")
			.user("u-2", "Karim", Outcome.APPLIED, null, null)
			.in(this.jdbc);
	}

}
