package io.chimedesk.plannotice;

import java.util.ArrayList;
import java.util.List;

import io.chimedesk.chime.ChimeUser;
import io.chimedesk.directory.Directory;
import io.chimedesk.notice.Notice;
import io.chimedesk.notice.NoticeKind;
import io.chimedesk.notice.Notices;
import io.chimedesk.selection.web.NorthwindPages;
import io.chimedesk.testing.PageTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

/**
 * Who is told of a plan that waits for a second person. Root makes it and confirms it.
 */
@PageTest
class ApprovalNoticesTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private Directory directory;

	@MockitoBean
	private Notices notices;

	private NorthwindPages root;

	private NorthwindPages ben;

	private String plan = "";

	@BeforeEach
	void ask() {
		List<ChimeUser> users = new ArrayList<>(List.of(NorthwindPages.named("u-01", "One", "Basic")));
		NorthwindPages pages = NorthwindPages.with(this.mvc, this.jdbc, this.directory, "Team", users);
		this.root = pages.by("root", "ADMIN");
		this.ben = pages.by("ben", "ADMIN");
		this.root.follow(pages.path("/selection/all"));
		this.plan = this.root.follow(pages.path("/change"), "tier", "Pro", "reason", "Q4 project team");
		this.root.follow(this.plan + "/items/1/protect", "reason", "the board");
		pages.by("cara", "ADMIN").follow(this.plan + "/items/1/override", "reason", "agreed");
		this.root.follow(this.plan + "/confirm", "digest", digest());
	}

	@Test
	void tellsAdministratorsButTheOneWhoAsks() {
		ArgumentCaptor<Notice> notice = ArgumentCaptor.forClass(Notice.class);
		verify(this.notices).tellRole(eq("ADMIN"), notice.capture(), eq("root"));
		assertThat(notice.getValue()).returns(NoticeKind.RUN_TO_APPROVE, Notice::kind)
			.returns(this.plan + "/approval", Notice::path)
			.returns(List.of("root", "Pro × 1"), Notice::arguments);
		assertThat(notice.getValue().subject()).matches("approval/[1-9]\\d*");
	}

	@Test
	void tellsWhoAskedThatTheRunBegins() {
		this.ben.follow(this.plan + "/approve", "digest", digest());
		assertThat(told("root")).returns(NoticeKind.RUN_APPROVED, Notice::kind)
			.returns(this.plan, Notice::path)
			.returns(List.of("ben", "Pro × 1"), Notice::arguments);
	}

	@Test
	void callsNothingApprovedThatIsDeclined() {
		this.ben.follow(this.plan + "/decline", "digest", digest(), "comment", "not before Friday");
		assertThat(told("root")).returns(NoticeKind.PLAN_DECLINED, Notice::kind)
			.returns(this.plan, Notice::path)
			.returns(List.of("ben", "Pro × 1"), Notice::arguments);
	}

	@Test
	void callsNothingApprovedThatIsTakenBack() {
		this.ben.follow(this.plan + "/take-back");
		assertThat(told("root")).returns(NoticeKind.PLAN_TAKEN_BACK, Notice::kind)
			.returns(List.of("ben", "Pro × 1"), Notice::arguments);
	}

	@Test
	void tellsNobodyWhatTheyDidThemselves() {
		this.root.follow(this.plan + "/take-back");
		verify(this.notices, never()).tell(any(), any());
	}

	private Notice told(String operator) {
		ArgumentCaptor<Notice> notice = ArgumentCaptor.forClass(Notice.class);
		verify(this.notices).tell(eq(List.of(operator)), notice.capture());
		return notice.getValue();
	}

	private String digest() {
		return this.jdbc.sql("select digest from plan where cast(id as varchar) = :id")
			.param("id", this.plan.substring("/plans/".length()))
			.query(String.class)
			.single();
	}

}
