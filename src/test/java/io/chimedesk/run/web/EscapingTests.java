package io.chimedesk.run.web;

import java.util.List;

import io.chimedesk.run.Outcome;
import io.chimedesk.run.RunStatus;
import io.chimedesk.testing.PageTest;
import org.jsoup.nodes.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever Chime calls a user or says about it stays text (S36, S41).
 */
@PageTest
class EscapingTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private JdbcClient jdbc;

	@ParameterizedTest
	@ValueSource(strings = { "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "'-alert(1)-'",
			"</q></td></table><svg onload=alert(1)>", "<a href=javascript:alert(1)>x</a>", "__${191*307}__::x",
			"${191*307}", "{{191*307}}", "[[${191*307}]]", "~{layout}", "&lt;b&gt;", "\u202Eevil",
			"</code></pre><script>alert(1)</script>" })
	void staysText(String evil) {
		long run = StoredRun.of("admin", RunStatus.HALTED)
			.haltedBecause(evil)
			.user(evil, evil, Outcome.FAILED, evil, evil)
			.in(this.jdbc);
		StoredRun.call(this.jdbc, run, "ANSWERED", List.of(evil), evil);

		for (String path : List.of("", "?code=", "/calls", "/progress")) {
			Document page = Visit.admin(this.mvc).page("/runs/" + run + path);
			assertThat(page.select("script:not([src]), img, svg[onload], [onerror], a[href^=javascript]")).isEmpty();
			assertThat(page.text()).contains(evil.replaceAll("\\s+", " ").strip()).doesNotContain("58637");
		}
	}

}
