package io.chimedesk.policy.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import io.chimedesk.audit.Actor;
import io.chimedesk.directory.Directory;
import io.chimedesk.policy.Policies;
import io.chimedesk.policy.Policy;
import io.chimedesk.selection.web.NorthwindPages;
import io.chimedesk.testing.PageTest;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Reading and changing the policy.
 */
@PageTest
class PolicyPageTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private Directory directory;

	@Autowired
	private Policies policies;

	private NorthwindPages admin;

	@BeforeEach
	void open() {
		this.jdbc.sql("delete from request_policy").update();
		this.admin = NorthwindPages.with(this.mvc, this.jdbc, this.directory, "Team", List.of()).by("ada", "ADMIN");
	}

	@Test
	void showsWhatHoldsInFieldsOfTheAdministrator() {
		Document page = this.admin.page("/policy");
		assertThat(page.selectFirst(".policy-presets .is-held h3").text()).isEqualTo("Balanced");
		assertThat(page.selectFirst("#usersPerRequest").attr("value")).isEqualTo("10");
		assertThat(page.select("[name=grantable][checked]").eachAttr("value")).containsExactly("Basic", "Plus", "Pro");
		assertThat(page.selectFirst("#protectedApprovals option[selected]").text()).isEqualTo("two approvers");
		assertThat(page.select(".policy-field .form-hint")).hasSize(12)
			.allSatisfy((hint) -> assertThat(hint.text()).isNotBlank());
		assertThat(page.select(".policy-facts")).isEmpty();
		assertThat(page.text()).contains("Nobody has changed it yet");
	}

	@Test
	void showsTheSameInWordsToThoseWhoOnlyRead() {
		for (String role : List.of("HELPDESK", "AUDITOR")) {
			Document page = this.admin.by("reader", role).page("/policy");
			assertThat(page.select("main form")).isEmpty();
			assertThat(page.select(".policy-facts dt")).hasSize(12);
			assertThat(page.select(".policy-facts dd").eachText()).anyMatch((text) -> text.startsWith("10 users"))
				.anyMatch((text) -> text.startsWith("from 26 users on"))
				.anyMatch((text) -> text.startsWith("Basic Plus Pro"));
		}
	}

	@Test
	void usesAPreset() {
		Document page = this.admin.page(this.admin.follow("/policy/preset", "preset", "STRICT", "version", version()));
		assertThat(page.selectFirst(".policy-presets .is-held h3").text()).isEqualTo("Strict");
		assertThat(page.select("[name=grantable][checked]")).isEmpty();
		assertThat(page.select(".policy-changes li li").eachText()).contains("Preset: Balanced → to Strict",
				"Tiers that helpdesk may grant alone: Basic, Plus, Pro → to none");
		assertThat(this.admin.by("eve", "AUDITOR").page("/policy").select(".policy-facts dd").eachText())
			.anyMatch((text) -> text.startsWith("none"));
	}

	@Test
	void changesWhatWasTyped() {
		Document page = this.admin.page(this.admin.follow("/policy", with("usersPerRequest", " 25 ")));
		assertThat(page.select(".is-held")).isEmpty();
		assertThat(page.selectFirst("#usersPerRequest").attr("value")).isEqualTo("25");
		assertThat(page.select(".policy-changes li li").eachText()).containsExactly("Preset: Balanced → to own",
				"Users in one request of helpdesk: 10 → to 25");
		this.admin.follow("/policy", with("usersPerRequest", "10"));
		assertThat(this.admin.page("/policy").selectFirst(".is-held h3").text()).isEqualTo("Balanced");
	}

	@Test
	void keepsWhatWasTypedWhenSomethingIsWrong() {
		MvcTestResult refused = this.admin.send("/policy", with("usersPerDay", "many"));
		assertThat(refused).hasStatus(422);
		Document page = NorthwindPages.document(refused);
		assertThat(page.selectFirst("#usersPerDay").attr("value")).isEqualTo("many");
		assertThat(page.select("[aria-invalid]").eachAttr("id")).containsExactly("usersPerDay");
		assertThat(page.selectFirst("#usersPerDay-error").text()).isEqualTo("A number from 0 to 999999.");
		assertThat(page.selectFirst(".notice-danger").text()).contains("needs another look");
		assertThat(this.admin.page("/policy").text()).contains("Nobody has changed it yet");
	}

	@Test
	void refusesNumbersAndChoicesThatAreNone() {
		for (String[] wrong : new String[][] { { "usersPerRequest", "-1" }, { "oneApproverFrom", "1000000" },
				{ "undecidedDays", "0" }, { "longestLeaseDays", "10000" }, { "downgradeApprovals", "3" },
				{ "protectedApprovals", "0" }, { "overBudget", "IGNORE" }, { "approvers", "ALL" } }) {
			MvcTestResult refused = this.admin.send("/policy", with(wrong[0], wrong[1]));
			assertThat(refused).hasStatus(422);
			assertThat(NorthwindPages.document(refused).select(".field-error").eachAttr("id"))
				.containsExactly(wrong[0] + "-error");
		}
	}

	@Test
	void changesNothingThatSomebodyElseChangedMeanwhile() {
		String[] late = with("usersPerRequest", "25");
		String version = version();
		this.admin.by("bob", "ADMIN").follow("/policy/preset", "preset", "OPEN", "version", version);

		MvcTestResult refused = this.admin.send("/policy", late);
		assertThat(refused).hasStatus(409);
		Document page = NorthwindPages.document(refused);
		assertThat(page.selectFirst(".notice-danger").text()).startsWith("Somebody else changed the policy");
		assertThat(page.selectFirst("#usersPerRequest").attr("value")).isEqualTo("25");
		assertThat(page.selectFirst(".policy-changes strong").text()).isEqualTo("bob");
		MvcTestResult preset = this.admin.send("/policy/preset", "preset", "STRICT", "version", version);
		assertThat(this.admin.pageAfter(preset, "/policy").selectFirst(".flash").text()).startsWith("Somebody else");
		assertThat(this.admin.page("/policy").selectFirst(".is-held h3").text()).isEqualTo("Open");
	}

	@Test
	void letsOnlyAdministratorsChangeIt() {
		String[] form = with("usersPerRequest", "25");
		for (String role : List.of("HELPDESK", "AUDITOR")) {
			assertThat(this.admin.by("other", role).send("/policy", form)).hasStatus(403);
			assertThat(this.admin.by("other", role).send("/policy/preset", "preset", "OPEN", "version", "0"))
				.hasStatus(403);
		}
		assertThat(version()).isEqualTo("0");
	}

	@Test
	@WithMockUser(roles = { "HELPDESK", "AUDITOR", "SYSTEM" })
	void isChangedByNobodyElseFromWithinEither() {
		assertThatExceptionOfType(AccessDeniedException.class)
			.isThrownBy(() -> this.policies.change(new Actor("user", "HELPDESK"), Policy.open()));
		assertThat(this.policies.current()).isEqualTo(Policy.balanced());
	}

	private String version() {
		return this.admin.page("/policy").selectFirst("[name=version]").attr("value");
	}

	/** The form as it is shown, but for one field. */
	private String[] with(String field, String value) {
		Element form = this.admin.page("/policy").selectFirst("form.policy");
		List<String> parameters = new ArrayList<>();
		form.select("input[type=hidden], input:not([type]), input[checked], select").forEach((input) -> {
			String present = input.is("select") ? input.selectFirst("option[selected]").attr("value") : input.val();
			parameters.addAll(Arrays.asList(input.attr("name"), input.attr("name").equals(field) ? value : present));
		});
		return parameters.toArray(String[]::new);
	}

}
