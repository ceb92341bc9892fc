package io.chimedesk.operator;

import java.time.Instant;

import io.chimedesk.testing.PageTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestBuilders.formLogin;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * On the real Chime nobody exists at first, and the demo operators never (S01, S02).
 */
@PageTest
@TestPropertySource(properties = "chimedesk.chime.mode=aws")
class AwsModeTests {

	private static final String PASSPHRASE = "seven green chairs in a row";

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private FirstAdministrator first;

	@Autowired
	private Operators operators;

	@Autowired
	private PasswordEncoder encoder;

	@Autowired
	private JdbcClient jdbc;

	@BeforeEach
	void nobodyIsThere() {
		this.jdbc.sql("delete from operator").update();
	}

	@Test
	void theSignInPageOffersNobody() {
		assertThat(this.mvc.get().uri("/login")).hasStatusOk()
			.bodyText()
			.doesNotContain("Ada Admin", "rehearsal", "Simulator");
	}

	@Test
	void aStoredDemoOperatorIsRefused() {
		addDemo("admin");

		assertThat(this.mvc.perform(formLogin().user("admin").password(DemoOperators.PASSPHRASE)))
			.hasRedirectedUrl("/login?refused");
	}

	@Test
	void aTokenMakesTheFirstAdministrator() {
		String token = this.first.invite();
		assertThat(setUp(token, "Grace", PASSPHRASE)).hasRedirectedUrl("/login");
		assertThat(this.mvc.perform(formLogin().user("gRACE").password(PASSPHRASE))).hasRedirectedUrl("/");
	}

	@Test
	void aDemoOperatorOfThatNameMakesRoom() {
		addDemo("admin");
		addDemo("auditor");

		assertThat(setUp(this.first.invite(), "admin", PASSPHRASE)).hasRedirectedUrl("/login");
		assertThat(this.mvc.perform(formLogin().user("admin").password(PASSPHRASE))).hasRedirectedUrl("/");
		assertThat(this.operators.find("auditor")).isPresent();
	}

	@Test
	void anEmptyFormSaysWhatIsMissing() {
		assertThat(this.mvc.post().uri("/setup").with(csrf())).hasStatusOk()
			.bodyText()
			.contains("Use 2 to 40 letters", "Use at least 15 characters")
			.doesNotContain("must not be");
	}

	@Test
	void anAddressThatIsNoneSaysHowToGetOne() {
		assertThat(setUp("made up", "mallory", PASSPHRASE)).hasStatus(404)
			.bodyText()
			.contains("While nobody can sign in yet, each start");
	}

	@Test
	void aTokenWorksOnce() {
		String token = this.first.invite();
		setUp(token, "grace", PASSPHRASE);
		this.jdbc.sql("delete from operator").update();
		assertThat(setUp(token, "mallory", PASSPHRASE)).hasStatus(404);
	}

	@Test
	void aNewTokenEndsTheEarlierOne() {
		String earlier = this.first.invite();
		this.first.invite();
		assertThat(setUp(earlier, "mallory", PASSPHRASE)).hasStatus(404);
	}

	@Test
	void anOldTokenIsRefused() {
		String token = this.first.invite();
		this.jdbc.sql("update setup_token set expires_at = timestamp '2020-01-01 00:00:00'").update();
		assertThat(setUp(token, "mallory", PASSPHRASE)).hasStatus(404);
	}

	@Test
	void aWeakPassphraseIsRefusedAndTheTokenStaysGood() {
		String token = this.first.invite();
		assertThat(setUp(token, "grace", "fourteen chars")).hasStatusOk().bodyText().contains("at least 15");
		assertThat(setUp(token, "grace", "grace and her cats")).hasStatusOk().bodyText().contains("too easy to guess");
		assertThat(setUp(token, "grace", PASSPHRASE)).hasRedirectedUrl("/login");
	}

	@Test
	void theTokenIsNowhereInTheStore() {
		String token = this.first.invite();
		assertThat(this.jdbc.sql("select token_hash from setup_token").query(String.class).list()).doesNotContain(token)
			.hasSize(1);
	}

	@Test
	void thereIsNoSetupOnceSomebodyExists() {
		setUp(this.first.invite(), "grace", PASSPHRASE);
		assertThat(this.mvc.get().uri("/setup")).hasStatus(404);
	}

	private void addDemo(String username) {
		String hash = String.valueOf(this.encoder.encode(DemoOperators.PASSPHRASE));
		this.operators.add(new Operator(username, username, Role.ADMIN, hash, true, true), Instant.now());
	}

	private MvcTestResult setUp(String token, String username, String passphrase) {
		return this.mvc.post()
			.uri("/setup")
			.with(csrf())
			.param("token", token)
			.param("username", username)
			.param("passphrase", passphrase)
			.param("role", "AUDITOR")
			.exchange();
	}

}
