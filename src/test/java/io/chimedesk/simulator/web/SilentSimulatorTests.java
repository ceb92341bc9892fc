package io.chimedesk.simulator.web;

import io.chimedesk.testing.PageTest;
import io.chimedesk.ui.Flash;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * The page of the simulator while none answers.
 */
@PageTest
@WithMockUser(roles = "ADMIN")
class SilentSimulatorTests {

	private final MockMvcTester mvc;

	@Autowired
	SilentSimulatorTests(MockMvcTester mvc) {
		this.mvc = mvc;
	}

	@Test
	void saysThatNoneAnswers() {
		assertThat(this.mvc.get().uri("/simulator")).hasStatusOk()
			.bodyText()
			.contains("No simulator answers at http://127.0.0.1:9");
	}

	@Test
	void saysThatNothingWasSwitched() {
		MvcTestResult result = this.mvc.post().uri("/simulator/reset").with(csrf()).exchange();
		assertThat(result).hasRedirectedUrl("/simulator");
		assertThat(result.getMvcResult().getFlashMap().get(Flash.NAME))
			.isEqualTo(Flash.danger("simulator.unreachable"));
	}

}
