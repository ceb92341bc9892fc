package io.chimedesk.selection.web;

import java.util.List;

import io.chimedesk.directory.Directory;
import io.chimedesk.testing.FakeChime;
import io.chimedesk.testing.PageTest;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Where the navigation says one is on the way from the selection to a run.
 */
@PageTest
class SelectionNavigationTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private Directory directory;

	@Test
	void aChangeAndItsPlanBelongToTheSelection() {
		NorthwindPages pages = NorthwindPages.with(this.mvc, this.jdbc, this.directory, "Team",
				List.of(FakeChime.userNamed("u-01", "Basic")));
		pages.follow(pages.path("/selection/all"));
		String plan = pages.follow(pages.path("/change"), "tier", "Pro", "reason", "because");

		for (String path : List.of(pages.path("/change"), plan)) {
			assertThat(pages.page(path).select(".rail [aria-current] .rail-text").eachText()).as(path)
				.containsExactly("Selection");
		}
	}

}
