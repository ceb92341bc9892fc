package io.chimedesk.operator;

import io.chimedesk.testing.PageTest;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestBuilders.formLogin;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

/**
 * Signing in and out.
 */
@PageTest
class SignInTests {

	@Autowired
	private MockMvcTester mvc;

	@Test
	void theSignInPageOffersTheDemoOperators() {
		assertThat(this.mvc.get().uri("/login")).hasStatusOk()
			.bodyText()
			.contains("Sign in as Ada Admin", "Sign in as Hanna Helpdesk", "Sign in as Aurel Auditor");
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

}
