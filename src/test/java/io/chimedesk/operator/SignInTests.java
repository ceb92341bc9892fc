package io.chimedesk.operator;

import java.util.List;

import io.chimedesk.testing.PageTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestBuilders.formLogin;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

/**
 * Signing in and out.
 */
@PageTest
class SignInTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void theSignInPageOffersTheDemoOperators() {
		assertThat(this.mvc.get().uri("/login")).hasStatusOk()
			.bodyText()
			.contains("Sign in as Ada Admin", "Sign in as Hanna Helpdesk", "Sign in as Aurel Auditor");
	}

	@Test
	void theNameOfARealOperatorIsNotOffered() {
		this.jdbc.sql("update operator set demo = false where username = 'auditor'").update();

		assertThat(this.mvc.get().uri("/login")).hasStatusOk()
			.bodyText()
			.contains("Sign in as Ada Admin")
			.doesNotContain("Aurel Auditor");
		this.jdbc.sql("update operator set demo = true where username = 'auditor'").update();
	}

	@Test
	void aDemoOperatorSignsIn() {
		assertThat(this.mvc.perform(formLogin().user("admin").password(DemoOperators.PASSPHRASE)))
			.hasStatus3xxRedirection()
			.hasRedirectedUrl("/");
	}

	@Test
	void aWrongPassphraseIsRefused() {
		assertThat(this.mvc.perform(formLogin().user("admin").password("admin"))).hasRedirectedUrl("/login?refused");
	}

	@Test
	void aStrangerIsSentToTheSignInPage() {
		assertThat(this.mvc.get().uri("/")).hasStatus3xxRedirection().hasRedirectedUrl("/login");
	}

	@Test
	void aSignedInOperatorSeesTheFirstPage() {
		assertThat(this.mvc.get().uri("/").with(user("admin").roles("ADMIN"))).hasStatusOk();
	}

	@Test
	void signingInAndOutIsWrittenDown() {
		this.mvc.perform(formLogin().user("helpdesk").password(DemoOperators.PASSPHRASE));
		this.mvc.perform(formLogin().user("helpdesk").password("wrong"));
		this.mvc.perform(formLogin().user("my passphrase by mistake").password("wrong"));
		assertThat(actions("operator/helpdesk")).contains("operator.signed-in", "operator.sign-in-refused");
		assertThat(actions("operator/unknown")).contains("operator.sign-in-refused");
		assertThat(everything()).doesNotContain("mistake");
	}

	@Test
	void signingOutClearsTheBrowser() {
		assertThat(this.mvc.post().uri("/logout").with(user("admin").roles("ADMIN")).with(csrf()))
			.hasRedirectedUrl("/login?out")
			.hasHeader("Clear-Site-Data", "\"cache\", \"cookies\"");
		assertThat(actions("operator/admin")).contains("operator.signed-out");
	}

	@Test
	void signingOutByALinkIsNotPossible() {
		assertThat(this.mvc.get().uri("/logout").with(user("admin").roles("ADMIN"))).hasStatus(404);
	}

	@Test
	void aRefusalIsWrittenDown() {
		assertThat(this.mvc.get().uri("/audit").with(user("helpdesk").roles("HELPDESK"))).hasStatus(403);
		assertThat(actions("page")).contains("access.refused");
	}

	@ParameterizedTest
	@CsvSource({ "Sec-Fetch-Site, cross-site", "Sec-Fetch-Site, same-site", "Origin, https://evil.example",
			"Origin, null" })
	void whatAnotherSitePostsIsRefusedWithAToken(String header, String value) {
		assertThat(this.mvc.perform(post("/login").with(csrf())
			.header(header, value)
			.param("username", "admin")
			.param("password", DemoOperators.PASSPHRASE))).hasStatus(403);
	}

	@Test
	void aPageInTheBackgroundIsSentToTheSignInPageAsAWhole() {
		assertThat(this.mvc.get().uri("/runs/1/progress").header("HX-Request", "true")).hasStatus(401)
			.hasHeader("HX-Redirect", "/login");
	}

	private List<String> actions(String subject) {
		return this.jdbc.sql("select action from audit_entry where subject = :subject")
			.param("subject", subject)
			.query(String.class)
			.list();
	}

	private String everything() {
		return this.jdbc.sql("select actor, subject, details from audit_entry").query().listOfRows().toString();
	}

}
