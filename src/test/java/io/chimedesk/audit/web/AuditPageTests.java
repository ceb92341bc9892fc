package io.chimedesk.audit.web;

import java.util.Map;

import io.chimedesk.audit.Actor;
import io.chimedesk.audit.Audit;
import io.chimedesk.testing.PageTest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

/**
 * The journal as a page.
 */
@PageTest
class AuditPageTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private Audit audit;

	@BeforeEach
	void something() {
		this.audit.record(Actor.SYSTEM, "run.finished", "run/7",
				Map.of("notAttempted", 4, "haltReason", "ended", "madeUp", "x"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "abc", "-1", "0", "", "99999999999999999999", "1,2" })
	void whatCannotBeReadIsTheNewestPage(String before) throws Exception {
		assertThat(page("/audit?before=" + before).select("tbody tr")).isNotEmpty();
	}

	@Test
	void factsAreNamedInWords() throws Exception {
		assertThat(page("/audit").select("tbody tr:first-child .fact-name").eachText())
			.containsExactlyInAnyOrder("not attempted", "why it stopped", "madeUp");
	}

	private Document page(String path) throws Exception {
		MvcTestResult result = this.mvc.get().uri(path).with(user("admin").roles("ADMIN")).exchange();
		assertThat(result).hasStatusOk();
		return Jsoup.parse(result.getResponse().getContentAsString());
	}

}
