package io.chimedesk.protection.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.chimedesk.chime.ChimeUser;
import io.chimedesk.directory.Directory;
import io.chimedesk.selection.web.NorthwindPages;
import io.chimedesk.testing.PageTest;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The list of protected users: found or pasted, with a reason, and released.
 */
@PageTest
class ProtectedPageTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private Directory directory;

	private NorthwindPages root;

	private String list;

	@BeforeEach
	void open() {
		List<ChimeUser> users = new ArrayList<>();
		for (int number = 1; number <= 60; number++) {
			users.add(NorthwindPages.named("u-%02d".formatted(number), "User <b>%02d".formatted(number), "Basic"));
		}
		users.add(NorthwindPages.named("twin-1", "Twin", "Basic"));
		users.add(NorthwindPages.named("twin-2", "Twin", "Basic"));
		NorthwindPages pages = NorthwindPages.with(this.mvc, this.jdbc, this.directory, "Team", users);
		this.root = pages.by("root", "ADMIN");
		this.list = pages.path("/protected");
	}

	@Test
	void saysWhatToDoWhereNobodyIsProtected() {
		assertThat(this.root.page(this.list).selectFirst(".empty-state").text()).contains("Nobody is protected",
				"the board, service accounts");
		Document read = this.root.by("paul", "AUDITOR").page(this.list);
		assertThat(read.selectFirst(".empty-state").text()).contains("An administrator can add");
		assertThat(read.select(".protection-add, form[action*=protected]")).isEmpty();
	}

	@Test
	void protectsWhomAPastedTextNames() {
		String text = """
				U-01; User <b>02
				"Somebody" <u-03@northwind.example>, u-04@NORTHWIND.example
				Twin
				stranger@northwind.example""";
		MvcTestResult sent = this.root.send(this.list, "users", text, "reason", "the <i>board</i>");
		assertThat(sent).hasRedirectedUrl(this.list);
		Document page = this.root.page(this.list);
		assertThat(page.select(".protection-table tbody th a").eachText()).containsExactly("User <b>01", "User <b>02",
				"User <b>03", "User <b>04");
		assertThat(page.selectFirst(".protection-table tbody tr").text()).contains("the <i>board</i>", "root");
		assertThat(sent.getMvcResult().getFlashMap().get("left")).isEqualTo("Twin\nstranger@northwind.example");
		assertThat(entries("user.protected")).isEqualTo(4);
	}

	@Test
	void protectsWhoIsFoundAndTicked() {
		Document found = this.root.page(this.list + "?q=%3Cb%3E05");
		assertThat(found.select(".protection-found input").eachAttr("value")).containsExactly("u-05");
		this.root.follow(this.list, "id", "u-05", "reason", "the board");
		Document again = this.root.page(this.list + "?q=%3Cb%3E05");
		assertThat(again.select(".protection-found input[disabled]")).hasSize(1);
		assertThat(again.select(".protection-table tbody tr")).hasSize(1);
	}

	@Test
	void showsTheListBeforeTheForm() {
		this.root.follow(this.list, "users", "u-01", "reason", "the board");
		Document page = this.root.page(this.list);
		assertThat(page.select(".protection-table, .protection-add").eachAttr("class")).element(0)
			.asString()
			.contains("protection-table");
		assertThat(page.select("a[href=#protect]")).hasSize(1);
		assertThat(page.select("#protect .protection-form")).hasSize(1);
	}

	@Test
	void refusesNobodyAndNoReasonAndKeepsWhatWasTyped() {
		Document page = NorthwindPages.document(this.root.send(this.list, "users", "Twin", "reason", "x"));
		assertThat(page.select(".field-error").eachAttr("id")).containsExactly("users-error", "reason-error");
		assertThat(page.selectFirst("textarea").text()).isEqualTo("Twin");
		Document ticked = NorthwindPages.document(this.root.send(this.list, "q", "u-05", "id", "u-05"));
		assertThat(ticked.select(".protection-found input[checked]")).hasSize(1);
		assertThat(entries("user.protected")).isZero();
	}

	@Test
	void releasesTheTickedOnes() {
		this.root.follow(this.list, "users", "u-01\nu-02", "reason", "the board");
		this.root.follow(this.list, "users", "u-01", "reason", "another reason");
		this.root.follow(this.list + "/release", "id", "u-01", "id", "u-07");
		assertThat(this.root.page(this.list).select(".protection-table tbody tr")).hasSize(1);
		assertThat(entries("user.released")).isOne();
		assertThat(this.root.send(this.list + "/release")).hasRedirectedUrl(this.list);
	}

	@Test
	void onlyAnAdministratorChangesTheList() {
		this.root.follow(this.list, "users", "u-01", "reason", "the board");
		for (String role : List.of("HELPDESK", "AUDITOR")) {
			NorthwindPages other = this.root.by("somebody", role);
			assertThat(other.page(this.list).select(".protection-table tbody tr")).hasSize(1);
			assertThat(other.send(this.list, "users", "u-02", "reason", "because")).hasStatus(403);
			assertThat(other.send(this.list + "/release", "id", "u-01")).hasStatus(403);
		}
		assertThat(this.root.page(this.list).select(".protection-table tbody tr")).hasSize(1);
	}

	@Test
	void showsFiftyAtATime() {
		String all = IntStream.rangeClosed(1, 60).mapToObj("u-%02d"::formatted).collect(Collectors.joining(","));
		this.root.follow(this.list, "users", all, "reason", "the board");
		Document first = this.root.page(this.list);
		assertThat(first.select(".protection-table tbody tr")).hasSize(50);
		Document second = this.root.page(first.selectFirst("a[rel=next]").attr("href"));
		assertThat(second.select(".protection-table tbody tr")).hasSize(10);
		assertThat(second.selectFirst(".paging-text").text()).isEqualTo("51–60 of 60");
	}

	private int entries(String action) {
		return this.jdbc.sql("select count(*) from audit_entry where action = :action and subject like :account")
			.param("action", action)
			.param("account", "user/" + this.list.split("/")[2] + "/%")
			.query(Integer.class)
			.single();
	}

}
