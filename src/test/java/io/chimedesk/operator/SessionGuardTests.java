package io.chimedesk.operator;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

import io.chimedesk.testing.DatabaseKind;
import jakarta.servlet.ServletException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How long a session lasts (S18, S20).
 */
class SessionGuardTests {

	private static final SignedInOperator GRACE = new SignedInOperator("grace", "Grace", "ADMIN", false);

	private final JdbcClient jdbc = DatabaseKind.H2.open().jdbc();

	private final Operators operators = new Operators(this.jdbc);

	private final MockHttpSession session = new MockHttpSession();

	private Instant now = Instant.parse("2026-03-02T08:00:00Z");

	private final Admission admission = new Admission(this.operators,
			new DemoOperators(this.operators, new Passwords(), Clock.systemUTC(), "aws"));

	@BeforeEach
	void signIn() throws Exception {
		this.operators.add(new Operator("grace", "Grace", Role.ADMIN, "-", true, false), this.now);
		visit("/");
	}

	@AfterEach
	void clear() {
		SecurityContextHolder.clearContext();
	}

	@Test
	void aBusySessionGoesOn() throws Exception {
		for (int i = 0; i < 30; i++) {
			after(Duration.ofMinutes(14), "/");
		}
		assertThat(this.session.isInvalid()).isFalse();
	}

	@Test
	void itEndsAfterAQuarterOfAnHourWithoutAction() throws Exception {
		after(Duration.ofMinutes(15).plusSeconds(1), "/");
		assertThat(this.session.isInvalid()).isTrue();
		assertThat(SecurityContextHolder.getContext().getAuthentication()).isNull();
	}

	@Test
	void watchingProgressIsNoAction() throws Exception {
		after(Duration.ofMinutes(10), "/runs/7/progress");
		after(Duration.ofMinutes(6), "/runs/7/progress");
		assertThat(this.session.isInvalid()).isTrue();
	}

	@Test
	void itEndsAfterEightHoursInAll() throws Exception {
		for (int i = 0; i < 48; i++) {
			after(Duration.ofMinutes(10), "/");
		}
		assertThat(this.session.isInvalid()).isFalse();
		after(Duration.ofMinutes(1), "/");
		assertThat(this.session.isInvalid()).isTrue();
	}

	@Test
	void itEndsAtOnceWhenTheOperatorIsDisabled() throws Exception {
		this.jdbc.sql("update operator set enabled = false").update();
		after(Duration.ofSeconds(1), "/");
		assertThat(this.session.isInvalid()).isTrue();
	}

	@Test
	void itEndsAtOnceWhenTheRoleChanges() throws Exception {
		this.jdbc.sql("update operator set role = 'AUDITOR'").update();
		after(Duration.ofSeconds(1), "/");
		assertThat(this.session.isInvalid()).isTrue();
	}

	private void after(Duration pause, String path) throws ServletException, IOException {
		this.now = this.now.plus(pause);
		visit(path);
	}

	private void visit(String path) throws ServletException, IOException {
		SecurityContextHolder.getContext()
			.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(GRACE, null, List.of()));
		MockHttpServletRequest request = new MockHttpServletRequest("GET", path);
		request.setSession(this.session);
		SessionGuard guard = new SessionGuard(this.admission, Clock.fixed(this.now, ZoneOffset.UTC));
		guard.doFilter(request, new MockHttpServletResponse(), new MockFilterChain());
	}

}
