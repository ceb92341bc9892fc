package io.chimedesk.request.web;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.chimedesk.chime.ChimeUser;
import io.chimedesk.directory.Directory;
import io.chimedesk.operator.OperatorFixture;
import io.chimedesk.selection.web.NorthwindPages;
import io.chimedesk.testing.FakeChime;
import io.chimedesk.testing.PageTest;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Asking for licences and deciding about it, each role on its pages.
 */
@PageTest
class RequestPageTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private Directory directory;

	private NorthwindPages helpdesk;

	private NorthwindPages admin;

	private String asker;

	@BeforeEach
	void open() {
		this.jdbc.sql("delete from licence_request").update();
		this.helpdesk = NorthwindPages.with(this.mvc, this.jdbc, this.directory, "Team",
				List.of(FakeChime.userNamed("u-1", "Basic"), FakeChime.userNamed("u-2", "Basic"),
						NorthwindPages.named("u-3", "Marta Kowalska", "Pro"), suspended("u-4")));
		this.admin = this.helpdesk.by("ada", "ADMIN");
		this.asker = "helpdesk-" + this.helpdesk.path("").split("/")[2];
		OperatorFixture.put(this.jdbc, "ada", "ADMIN", true);
		OperatorFixture.put(this.jdbc, this.asker, "HELPDESK", true);
	}

	@AfterEach
	void leave() {
		OperatorFixture.remove(this.jdbc, "ada");
		OperatorFixture.remove(this.jdbc, this.asker);
	}

	@Test
	void sendsNewcomersToTheForm() {
		Document inbox = this.helpdesk.page("/requests");

		assertThat(inbox.selectFirst(".empty-title").text()).isEqualTo("No request here");
		assertThat(inbox.select(".request-tabs .chip").eachText()).containsExactly("Open 0", "Mine 0", "Done 0");
		assertThat(this.helpdesk.page(form()).select("#tier option").eachText()).containsExactly("choose", "Basic",
				"Pro");
	}

	@Test
	void asksWithinThePolicyAndLandsInTheBasket() {
		String request = ask("u-1@northwind.example\nName <u-2@northwind.example>", "Pro", "");
		Document page = this.helpdesk.page(request);

		assertThat(page.selectFirst("h1").text()).endsWith("Pro for 2 users");
		assertThat(page.selectFirst(".page-lead").text()).startsWith("in the basket");
		assertThat(page.selectFirst("#request-policy dd").text()).isEqualTo("within what may be granted alone");
		assertThat(page.select(".request-step").eachText()).element(1).isEqualTo("Granted at once, within the policy");
		Document basket = this.helpdesk.page(this.helpdesk.path("/basket"));
		assertThat(basket.selectFirst("#waiting .card-header").text())
			.isEqualTo("In the basket 2 users in at most 1 call");
	}

	@Test
	void warnsBeforeItAsks() {
		MvcTestResult warned = this.helpdesk.send(form(), "users", "u-3\nu-4", "tier", "Pro", "reason", "because");
		assertThat(warned).hasStatus(422);
		Document page = NorthwindPages.document(warned);
		assertThat(page.select("#outlook tbody tr").eachText()).containsExactly(
				"Marta Kowalska u-3@northwind.example Pro has it already",
				"Name of u-4 u-4@northwind.example Basic suspended");
		assertThat(page.selectFirst("button.btn-primary").text()).isEqualTo("Request it anyway");

		String request = this.helpdesk.follow(form(), "users", "u-3\nu-4", "tier", "Pro", "reason", "because", "seen",
				page.selectFirst("[name=seen]").val());
		Document again = look("u-4", "Pro");
		assertThat(again.selectFirst("#outlook tbody tr").text())
			.endsWith("suspended in another open request #" + request.substring("/requests/".length()));
	}

	@Test
	void saysWhoIsNotClearAndKeepsWhatWasTyped() {
		MvcTestResult refused = this.helpdesk.send(form(), "users", "u-1, nobody@else.example; Marta Kowalske", "tier",
				"", "reason", "x", "until", "soon");
		assertThat(refused).hasStatus(422);
		Document page = NorthwindPages.document(refused);

		assertThat(page.select(".notice-warning li").eachText()).containsExactly(
				"nobody@else.example: nobody of that name",
				"Marta Kowalske: nobody of that name did you mean u-3@northwind.example");
		assertThat(page.select(".field-error").eachText()).hasSize(4);
		assertThat(page.selectFirst("#users").text()).startsWith("u-1, nobody@else.example");
	}

	@Test
	void findsUsersAndTakesTheSelection() {
		this.helpdesk.follow(this.helpdesk.path("/selection/add"), "id", "u-2");
		Document found = NorthwindPages.document(this.helpdesk.send(form() + "/look", "q", "marta"));
		assertThat(found.select(".request-found li").eachText())
			.containsExactly("Marta Kowalska u-3@northwind.example Pro");
		Document added = NorthwindPages
			.document(this.helpdesk.send(form() + "/look", "add", "u-3", "selection", "yes", "tier", "Pro"));

		assertThat(added.selectFirst("#users").text()).isEqualTo("u-3@northwind.example");
		assertThat(added.select("#outlook tbody tr")).hasSize(2);
	}

	@Test
	void showsTheRulesThatFiredAndLetsAnotherDecide() {
		String request = ask("u-1", "Pro", "2030-01-31");
		Document own = this.helpdesk.page(request);
		assertThat(own.select("form[action$=/approve]")).isEmpty();
		assertThat(own.selectFirst("main > .notice").text()).startsWith("You asked for this yourself");
		Document page = this.admin.page(request);
		assertThat(page.select("#request-policy .request-rules li")).hasSize(1);
		assertThat(this.admin.page("/requests").selectFirst(".rail-entry[aria-current] .rail-badge").text())
			.isEqualTo("1");

		this.admin.follow(page.selectFirst("#decide").attr("action"), "comment", "until then, fine");
		assertThat(this.helpdesk.page(request).select(".request-said").eachText()).containsExactly("until then, fine");
		assertThat(this.admin.send(request + "/approve")).hasStatus(409);
	}

	@Test
	void refusesWhoeverDecidesAboutTheirOwnByHand() {
		String request = ask(this.admin, "u-1", "Pro", "2030-01-31");

		assertThat(this.admin.send(request + "/approve")).hasStatus(403);
		assertThat(this.admin.send(request + "/decline", "comment", "no")).hasStatus(403);
		assertThat(this.helpdesk.send(request + "/approve")).hasStatus(403);
		assertThat(this.helpdesk.send(request + "/withdraw")).hasStatus(403);
		assertThat(this.admin.page(request).selectFirst(".page-lead").text()).startsWith("to be decided");
	}

	@Test
	void decidesAboutManyWithOneComment() {
		String first = ask("u-1", "Pro", "2030-01-31");
		String second = ask("u-2", "Pro", "2030-01-31");
		String own = ask(this.admin, "u-2", "Pro", "2030-01-31");
		assertThat(this.admin.page("/requests").select("input[name=request]")).hasSize(2);
		assertThat(this.admin.page("/requests").selectFirst(".action-bar button").hasAttr("disabled")).isTrue();
		MvcTestResult done = this.admin.send("/requests/decide", "request", id(second), "request", id(own), "shown",
				id(first), "shown", id(second), "verdict", "decline", "comment", "too long");

		assertThat(this.admin.pageAfter(done, "/requests").selectFirst(".flash").text())
			.isEqualTo("1 request is declined; 1 is your own, another approver has to decide.");
		this.admin.follow("/requests/decide", "request", id(second), "shown", id(first), "shown", id(second), "verdict",
				"approve-others");
		assertThat(this.helpdesk.page(first).selectFirst(".page-lead").text()).startsWith("in the basket");
		assertThat(this.helpdesk.page("/requests?tab=done").select("tbody tr")).hasSize(1);
		assertThat(this.helpdesk.page("/requests?tab=mine").select("tbody tr")).hasSize(2);
	}

	@Test
	void approvesNothingWhereNobodyIsTickedToBeLeftOut() {
		String request = ask("u-1", "Pro", "2030-01-31");
		assertThat(this.admin.page("/requests").select("button[value=approve-others][data-needs-tick]")).hasSize(1);
		MvcTestResult done = this.admin.send("/requests/decide", "shown", id(request), "verdict", "approve-others");

		assertThat(this.admin.pageAfter(done, "/requests").selectFirst(".flash").text())
			.isEqualTo("Tick those to leave out. Nothing was approved.");
		assertThat(this.admin.page(request).selectFirst(".page-lead").text()).startsWith("to be decided");
	}

	@Test
	void tellsTheApproverThatWhoeverAskedMayNoLongerAsk() {
		String request = ask("u-1", "Pro", "2030-01-31");
		OperatorFixture.put(this.jdbc, this.asker, "AUDITOR", true);
		Document page = this.admin.page(request);
		assertThat(page.selectFirst("#decide .notice").text())
			.isEqualTo(this.asker + " may no longer make requests, so this one can only be declined.");
		assertThat(page.select("#decide [data-approve]")).isEmpty();

		MvcTestResult tried = this.admin.send(request + "/approve");
		assertThat(this.admin.pageAfter(tried, request).selectFirst(".flash").text()).startsWith(this.asker)
			.contains("cannot be approved");
		assertThat(page.select("#decide [data-decline]")).hasSize(1);
		MvcTestResult many = this.admin.send("/requests/decide", "request", id(request), "verdict", "approve");
		assertThat(this.admin.pageAfter(many, "/requests").selectFirst(".flash").text())
			.isEqualTo("No request was approved; 1 is of somebody who may no longer make requests.");
	}

	@Test
	void showsTheApproverWhoIsProtected() {
		this.admin.follow(this.helpdesk.path("/protected"), "users", "u-2", "reason", "the board");
		String request = ask("u-1\nu-2", "Pro", "");
		Document page = this.admin.page(request);

		assertThat(page.select("#request-policy .request-rules li").eachText()).containsExactly("1 user is protected");
		assertThat(page.selectFirst("#decide .notice").text())
			.isEqualTo("1 user is protected, and is sent all the same if enough approve.");
		assertThat(page.select(".request-users tbody tr").eachText()).element(0)
			.asString()
			.endsWith("waiting protected the board");
	}

	@Test
	void decidesNothingWithoutAPlainVerdict() {
		String request = ask("u-1", "Pro", "2030-01-31");
		for (String[] parameters : List.of(new String[] {}, new String[] { "verdict", "" },
				new String[] { "verdict", "Decline" },
				new String[] { "verdict", "decline", "verdict", "approve", "comment", "no" })) {
			this.admin.follow("/requests/decide", with(parameters, "request", id(request)));
		}
		assertThat(this.admin.send("/requests/decide", "request", id(request), "request", "", "verdict", "dunno"))
			.hasStatus3xxRedirection();
		assertThat(this.admin.send("/requests/decide", "request", "x", "verdict", "approve")).hasStatus(400);
		assertThat(this.admin.page(request).selectFirst(".page-lead").text()).startsWith("to be decided");

		this.admin.follow("/requests/decide", "request", "", "request", id(request), "verdict", "approve");
		assertThat(this.admin.page(request).selectFirst(".page-lead").text()).startsWith("in the basket");
	}

	@Test
	void showsTheFirstOfVeryMany() {
		String strangers = IntStream.range(0, 20_000).mapToObj((n) -> "s" + n).collect(Collectors.joining("\n"));
		Document page = look(strangers, "Pro");
		assertThat(page.select(".notice-warning li")).hasSize(101);
		assertThat(page.select(".notice-warning li").last().text()).isEqualTo("and 19,900 more");

		List<ChimeUser> users = IntStream.range(0, 250)
			.mapToObj((n) -> FakeChime.userNamed("many-%03d".formatted(n), (n == 249) ? "Pro" : "Basic"))
			.toList();
		this.directory.learn(this.helpdesk.path("").split("/")[2], users);
		Document many = look(users.stream().map(ChimeUser::userId).collect(Collectors.joining("\n")), "Pro");
		assertThat(many.select("#outlook tbody tr")).hasSize(200);
		assertThat(many.select("#outlook tbody tr").first().text()).contains("many-249", "has it already");
		assertThat(many.select("#outlook .card-footer").text()).isEqualTo("50 more users are not shown");
	}

	@Test
	void filtersTheInbox() {
		ask("u-1", "Pro", "");
		ask("u-2", "Pro", "2030-01-31");

		assertThat(this.admin.page("/requests?status=open").select("tbody tr")).hasSize(1);
		assertThat(this.admin.page("/requests?q=because").select("tbody tr")).hasSize(2);
		assertThat(this.admin.page("/requests?q=100%25").select("tbody tr")).isEmpty();
		assertThat(this.admin.page("/requests?tier=Basic").selectFirst(".empty-next p").text())
			.isEqualTo("Nothing matches the filter.");
		assertThat(this.admin.page("/requests?urgent=yes").select("tbody tr")).isEmpty();
	}

	@Test
	void leavesUsersOutAndDeclinesOnlyWithAReason() {
		String request = ask("u-1\nu-2", "Pro", "2030-01-31");
		MvcTestResult silent = this.admin.send(request + "/decline", "comment", " ");
		assertThat(this.admin.pageAfter(silent, request).selectFirst(".flash").text()).startsWith("Say why");
		assertThat(this.admin.page(request).select("input[name=leaveOut]").eachAttr("form")).containsExactly("decide",
				"decide");
		this.admin.follow(request + "/approve", "leaveOut", "u-2");

		assertThat(this.helpdesk.page(request).select(".request-users tbody tr").eachText()).containsExactly(
				"Name of u-1 u-1@northwind.example Basic waiting", "Name of u-2 u-2@northwind.example Basic left out");
	}

	@Test
	void sendsTheBasket() {
		String request = ask("u-1", "Pro", "");
		String basket = this.helpdesk.path("/basket");
		MvcTestResult sent = this.helpdesk.send(basket + "/send");

		Document page = this.helpdesk.pageAfter(sent, basket);
		assertThat(page.selectFirst(".flash").text()).isEqualTo("The basket is on its way.");
		assertThat(page.select("#under-way tbody tr")).hasSize(1);
		assertThat(this.helpdesk.page(request).select(".request-facts a")).isEmpty();
		assertThat(this.admin.page(request).select(".request-facts a[href^=/runs/]")).hasSize(1);
		assertThat(this.helpdesk.page(this.helpdesk.path("/users?mark=open-request")).select(".user-table tbody tr"))
			.hasSize(1);
	}

	@Test
	void showsWhoFailedWithTheAdviceAndTheWaysOn() {
		String request = ask("u-1\nu-2", "Pro", "");
		this.jdbc.sql("update licence_request set status = 'REOPENED' where id = :id")
			.param("id", id(request))
			.update();
		this.jdbc.sql("""
				update request_user set state = 'FAILED', outcome = 'FAILED', code = 'PhoneNumberAssociationsExist',
				  message = 'has numbers' where user_id = 'u-2'""").update();
		Document page = this.helpdesk.page(request);
		assertThat(page.selectFirst("#request-failed").text()).isEqualTo("1 user did not get it");
		assertThat(page.selectFirst(".request-failure").text()).contains("PhoneNumberAssociationsExist");
		assertThat(page.selectFirst(".request-users tbody tr").text()).contains("u-2", "failed", "has numbers");

		this.helpdesk.follow(request + "/retry");
		assertThat(this.helpdesk.page(request).selectFirst(".page-lead").text()).startsWith("in the basket");
	}

	@Test
	void saysWhatToDoAboutUsersWhoAreProtected() {
		String request = ask("u-1\nu-2", "Pro", "");
		this.jdbc.sql("update licence_request set status = 'REOPENED' where id = :id")
			.param("id", id(request))
			.update();
		this.jdbc.sql("""
				update request_user set state = 'FAILED', outcome = 'SKIPPED', code = 'PROTECTED'
				where user_id = 'u-2'""").update();
		Document page = this.helpdesk.page(request);

		assertThat(page.select(".request-ways li")).hasSize(4);
		assertThat(page.select(".request-ways a").eachAttr("href")).containsExactly(this.helpdesk.path("/protected"));
		assertThat(page.selectFirst(".request-failure .request-facts").text())
			.contains("Only after the cause is fixed");
	}

	@Test
	void letsAnAuditorOnlyRead() {
		String request = ask("u-1", "Pro", "2030-01-31");
		NorthwindPages auditor = this.helpdesk.by("eve", "AUDITOR");

		assertThat(auditor.page(request).select("main form")).isEmpty();
		assertThat(auditor.page("/requests").select("main form[method=post] button")).isEmpty();
		assertThat(auditor.page(auditor.path("/basket")).select("main form")).isEmpty();
		assertThat(auditor.send(request + "/comment", "comment", "hm")).hasStatus(403);
		assertThat(auditor.answer(form())).hasStatus(403);
	}

	@Test
	void tellsTheUsersPageOfRequests() {
		String request = ask("u-1", "Pro", "");
		String user = this.helpdesk.page(request).selectFirst(".request-users tbody a").attr("href");

		assertThat(this.helpdesk.page(user).select(".event-request a").eachAttr("href")).containsExactly(request);
	}

	private Document look(String users, String tier) {
		return NorthwindPages.document(this.helpdesk.send(form() + "/look", "users", users, "tier", tier));
	}

	private String form() {
		return this.helpdesk.path("/requests/new");
	}

	private String ask(String users, String tier, String until) {
		return ask(this.helpdesk, users, tier, until);
	}

	private String ask(NorthwindPages by, String users, String tier, String until) {
		String seen = NorthwindPages.document(by.send(form() + "/look", "users", users, "tier", tier, "until", until))
			.select("[name=seen]")
			.val();
		return by.follow(form(), "users", users, "tier", tier, "reason", "because", "until", until, "seen", seen);
	}

	private static String[] with(String[] parameters, String... more) {
		return Stream.of(parameters, more).flatMap(Stream::of).toArray(String[]::new);
	}

	private static String id(String request) {
		return request.substring("/requests/".length());
	}

	private static ChimeUser suspended(String id) {
		ChimeUser user = FakeChime.userNamed(id, "Basic");
		return new ChimeUser(id, user.email(), user.displayName(), "Basic", user.type(), "Suspended", user.invitation(),
				user.alexaEnabled(), user.alexaRoomArn(), null, user.registeredOn(), user.invitedOn());
	}

}
