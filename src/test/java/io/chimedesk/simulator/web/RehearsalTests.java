package io.chimedesk.simulator.web;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

import io.chimedesk.simulator.Ending;
import io.chimedesk.simulator.Fault;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * The page on which an admin rehearses trouble.
 */
@PageTest
@WithMockUser(roles = "ADMIN")
class RehearsalTests {

	private static final Map<String, String> OFFER = Map.of("scenario", "THROTTLING", "code", "THROTTLED", "userShare",
			"5", "share", "100", "lasting", "CALLS", "calls", "3", "seconds", "60", "applied", "NOBODY");

	@TempDir
	static Path folder;

	private static Simulator simulator;

	private final MockMvcTester mvc;

	private final SimulatorClient client;

	@Autowired
	RehearsalTests(MockMvcTester mvc, SimulatorClient client) {
		this.mvc = mvc;
		this.client = client;
	}

	@DynamicPropertySource
	static void start(DynamicPropertyRegistry registry) {
		simulator = Simulator.start(new SimulatorProperties(0, 40, Duration.ZERO, 0, 20180501L, false, true), folder,
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

	@ParameterizedTest
	@EnumSource
	void everyScenarioCanBeStartedAndIsCalledByItsName(Scenario scenario) {
		assertThat(post(Map.of("scenario", scenario.name()))).hasRedirectedUrl("/rehearsal");
		Document page = page();
		String name = page.select(".rehearsal-scenario:has([value=" + scenario + "]) strong").text();
		assertThat(page.select(".rehearsal-lines tbody tr")).singleElement()
			.satisfies((row) -> assertThat(row.select("strong").text()).isEqualTo(name).isNotBlank());
		assertThat(page.select(".rehearsal-lines").text()).contains("every call", "for 3 more calls", "not yet");
	}

	@Test
	void whatIsChosenIsWhatThePlayFollows() {
		post(Map.of("scenario", "CODE", "code", "CONFLICT", "userShare", "30", "share", "5", "lasting", "SECONDS",
				"applied", "SEVEN"));
		Fault fault = this.client.state().faults().getFirst().fault();
		assertThat(fault.users()).isNotNull().hasFieldOrPropertyWithValue("code", "Conflict");
		assertThat(fault).returns(5, Fault::share).returns(60, Fault::seconds).returns(7, Fault::applied);
		assertThat(fault.times()).isNull();
		assertThat(page().select(".rehearsal-lines").text()).contains("5 % of the calls", "30 % of the users",
				"Conflict", "7 changed nevertheless", "until ");
	}

	@Test
	void oneOrAllAreSwitchedOff() {
		post(Map.of());
		post(Map.of("scenario", "OUTAGE", "lasting", "OPEN", "applied", "EVERYBODY"));
		assertThat(page().select(".rehearsal-lines").text()).contains("until switched off", "all changed nevertheless");
		this.mvc.post().uri("/rehearsal/stop").with(csrf()).param("number", "1").exchange();
		assertThat(page().select(".rehearsal-lines tbody tr")).hasSize(1);
		this.mvc.post().uri("/rehearsal/stop").with(csrf()).exchange();
		assertThat(page().text()).contains("Nothing is on", "Outage never");
		assertThat(this.client.state().faults()).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "share, 0", "share, 101", "share, ''", "calls, -1", "calls, 99999", "seconds, abc", "userShare, 1.5" })
	void anAmountThatMakesNoSenseIsSaidBesideItsField(String field, String value) {
		MvcTestResult result = post(Map.of(field, value, "scenario", "PROXY"));
		assertThat(result).hasStatusOk();
		Document page = parse(result);
		assertThat(page.select("#" + field + "-error").text()).startsWith("A whole number from 1 to");
		assertThat(page.selectXpath("//input[@name='scenario' and @checked]").val()).isEqualTo("PROXY");
		assertThat(page.select("#" + field).val()).isEqualTo(value);
		assertThat(this.client.state().faults()).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "scenario, NONSENSE", "code, NONSENSE", "lasting, NONSENSE", "applied, ''" })
	void aChoiceThatIsNotOfferedIsRefused(String field, String value) {
		assertThat(post(Map.of(field, value))).hasStatus(400);
		assertThat(this.client.state().faults()).isEmpty();
	}

	@Test
	void aLineThatSomebodyElseWroteIsShownToo() {
		this.client.switchOn(Fault.ending(Ending.HUGE).build());
		assertThat(page().select(".rehearsal-lines").text()).contains("Script: Huge");
	}

	@Test
	@WithMockUser(roles = { "HELPDESK", "AUDITOR" })
	void isForAdminsOnly() {
		assertThat(this.mvc.get().uri("/rehearsal")).hasStatus(403);
		assertThat(post(Map.of())).hasStatus(403);
		assertThat(this.mvc.post().uri("/rehearsal/stop").with(csrf())).hasStatus(403);
	}

	private MvcTestResult post(Map<String, String> choices) {
		Map<String, String> form = new HashMap<>(OFFER);
		form.putAll(choices);
		var request = this.mvc.post().uri("/rehearsal").with(csrf());
		form.forEach(request::param);
		return request.exchange();
	}

	private Document page() {
		MvcTestResult result = this.mvc.get().uri("/rehearsal").exchange();
		assertThat(result).hasStatusOk();
		return parse(result);
	}

	private static Document parse(MvcTestResult result) {
		return Jsoup.parse(new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
	}

}
