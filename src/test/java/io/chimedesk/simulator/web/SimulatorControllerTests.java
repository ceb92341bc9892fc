package io.chimedesk.simulator.web;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;

import io.chimedesk.simulator.Fault;
import io.chimedesk.simulator.Refusal;
import io.chimedesk.simulator.Simulator;
import io.chimedesk.simulator.SimulatorClient;
import io.chimedesk.simulator.SimulatorProperties;
import io.chimedesk.testing.PageTest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * The page of the simulator, on a simulator of its own.
 */
@PageTest
@WithMockUser(roles = "ADMIN")
class SimulatorControllerTests {

	@TempDir
	static Path folder;

	private static Simulator simulator;

	private final MockMvcTester mvc;

	private final SimulatorClient client;

	@Autowired
	SimulatorControllerTests(MockMvcTester mvc, SimulatorClient client) {
		this.mvc = mvc;
		this.client = client;
	}

	@DynamicPropertySource
	static void start(DynamicPropertyRegistry registry) {
		simulator = Simulator.start(new SimulatorProperties(0, 500, Duration.ZERO, 0, 20180501L, false, true), folder,
				Clock.systemUTC());
		registry.add("chimedesk.chime.endpoint", simulator::address);
	}

	@AfterAll
	static void stop() {
		simulator.close();
	}

	@BeforeEach
	void reset() {
		this.client.reset();
	}

	@Test
	void showsAccountsAndTraits() {
		Document page = page();
		assertThat(page.select("section h2").eachText()).hasSize(3);
		assertThat(page.select(".simulator-traits tbody tr")).hasSize(17);
		assertThat(page.text()).contains("Northwind", "Woodgrove", "PhoneNumberAssociationsExist", "500");
	}

	@Test
	void resetsAndSaysThatTheDirectoryIsStale() {
		this.client.switchOn(Fault.exception(Refusal.FORBIDDEN).build());
		MvcTestResult result = this.mvc.post().uri("/simulator/reset").with(csrf()).exchange();
		assertThat(result).hasRedirectedUrl("/simulator");
		assertThat(result.getMvcResult().getFlashMap().keySet()).contains("flash", "stale");
		assertThat(this.client.state().faults()).isEmpty();
	}

	@Test
	@WithMockUser(roles = { "HELPDESK", "AUDITOR" })
	void isForAdminsOnly() {
		assertThat(this.mvc.get().uri("/simulator")).hasStatus(403);
		assertThat(this.mvc.post().uri("/simulator/reset").with(csrf())).hasStatus(403);
	}

	private Document page() {
		MvcTestResult result = this.mvc.get().uri("/simulator").exchange();
		assertThat(result).hasStatusOk();
		return Jsoup.parse(new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
	}

}
