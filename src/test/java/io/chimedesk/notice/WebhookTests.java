package io.chimedesk.notice;

import java.time.Duration;
import java.util.List;

import io.chimedesk.notice.WebhookServer.Call;
import io.chimedesk.testing.DatabaseKind;
import io.chimedesk.testing.StoreTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static io.chimedesk.notice.NoticeFixture.TO_DECIDE;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Calls of the webhook: signed, tried again, and never led elsewhere.
 */
@StoreTest
class WebhookTests {

	private static final String SECRET = "0123456789abcdef-secret";

	private final WebhookServer server = new WebhookServer();

	private final DatabaseKind kind;

	WebhookTests(DatabaseKind kind) {
		this.kind = kind;
	}

	@AfterEach
	void close() {
		this.server.close();
	}

	@Test
	void signsEachCall() {
		NoticeFixture fixture = fixture();
		fixture.notices().tellRole("ADMIN", TO_DECIDE, null);
		fixture.deliver(Channel.WEBHOOK);

		Call call = this.server.calls().getFirst();
		assertThat(this.server.calls()).hasSize(1);
		long timestamp = fixture.clock().instant().getEpochSecond();
		assertThat(call.timestamp()).isEqualTo(Long.toString(timestamp));
		assertThat(call.signature()).isEqualTo(WebhookSignature.of(SECRET, timestamp, call.body()));
		assertThat(call.body()).doesNotContain(SECRET);
		JsonNode body = JsonMapper.builder().build().readTree(call.body());
		assertThat(body.get("id").asString()).isEqualTo(call.delivery());
		assertThat(body.get("kind").asString()).isEqualTo("REQUEST_TO_DECIDE");
		assertThat(body.get("text").asString())
			.isEqualTo("Request #12 waits for a decision · hanna · Pro https://desk.example.com/requests/12");
	}

	@Test
	void triesAgainUntilItIsTaken() {
		NoticeFixture fixture = fixture();
		this.server.answersWith(503);
		fixture.tell("ada", TO_DECIDE);
		fixture.deliver(Channel.WEBHOOK);
		assertThat(fixture.state(Channel.WEBHOOK)).returns(1, ChannelState::waiting)
			.returns("HTTP_503", ChannelState::reason);

		this.server.answersWith(204);
		fixture.deliver(Channel.WEBHOOK);
		fixture.clock().forward(Duration.ofSeconds(15));
		fixture.deliver(Channel.WEBHOOK);
		assertThat(this.server.calls()).hasSize(2).extracting(Call::delivery).containsOnly("1");
		assertThat(this.server.calls()).extracting(Call::signature).doesNotHaveDuplicates();
		assertThat(fixture.state(Channel.WEBHOOK)).returns(0, ChannelState::waiting);
	}

	@Test
	void followsNoRedirect() {
		NoticeFixture fixture = fixture();
		for (int status : List.of(301, 302, 307, 308)) {
			this.server.answersWith(status);
			fixture.tell("ada", TO_DECIDE);
			fixture.deliver(Channel.WEBHOOK);
			assertThat(fixture.state(Channel.WEBHOOK).reason()).isEqualTo("HTTP_" + status);
			fixture.clock().forward(Duration.ofMinutes(1));
		}
		assertThat(this.server.calls()).isNotEmpty().extracting(Call::path).containsOnly("/hook/token-1");
	}

	@Test
	void givesUpWhatIsNotUnderstoodAndGoesOn() {
		NoticeFixture fixture = fixture();
		this.server.answersWith(422);
		fixture.tell("ada", TO_DECIDE);
		fixture.tell("ada", TO_DECIDE);
		fixture.deliver(Channel.WEBHOOK);

		assertThat(this.server.calls()).hasSize(2);
		assertThat(fixture.state(Channel.WEBHOOK)).returns(2, ChannelState::failed)
			.returns("HTTP_422", ChannelState::reason);
	}

	@Test
	void whatBreaksTheReceiverHoldsUpNothingElse() {
		NoticeFixture fixture = fixture();
		this.server.answersWith(500);
		fixture.tell("ada", TO_DECIDE);
		fixture.deliver(Channel.WEBHOOK);
		this.server.answersWith(204);
		fixture.tell("ada", TO_DECIDE);
		fixture.deliver(Channel.WEBHOOK);
		assertThat(this.server.calls()).extracting(Call::delivery).containsExactly("1", "2");
		assertThat(fixture.state(Channel.WEBHOOK)).returns(1, ChannelState::waiting)
			.returns("HTTP_500", ChannelState::reason);

		this.server.answersWith(500);
		fixture.clock().forward(Postman.PATIENCE.plusSeconds(1));
		fixture.deliver(Channel.WEBHOOK);
		assertThat(fixture.state(Channel.WEBHOOK)).returns(0, ChannelState::waiting).returns(1, ChannelState::failed);
	}

	@Test
	void waitsForNoAnswerLongerThanItMay() {
		NoticeFixture fixture = fixture();
		this.server.answersWith(0);
		fixture.tell("ada", TO_DECIDE);
		fixture.deliver(Channel.WEBHOOK);

		assertThat(fixture.state(Channel.WEBHOOK)).returns(1, ChannelState::waiting)
			.returns(Reasons.UNREACHABLE, ChannelState::reason);
	}

	@Test
	void callsNothingOnThisMachineUnlessATestMay() {
		String url = this.server.url("/hook/token-1").replace("http:", "https:").replace("127.0.0.1", "localhost");
		NoticeFixture fixture = NoticeFixture.on(this.kind.open(),
				NoticeFixture.properties(new NoticeProperties.Webhook(url, SECRET, false, Duration.ofSeconds(1))),
				null);
		fixture.tell("ada", TO_DECIDE);
		fixture.deliver(Channel.WEBHOOK);

		assertThat(this.server.calls()).isEmpty();
		assertThat(fixture.state(Channel.WEBHOOK)).returns(1, ChannelState::waiting)
			.returns(Reasons.FORBIDDEN_ADDRESS, ChannelState::reason);
	}

	private NoticeFixture fixture() {
		return NoticeFixture.on(this.kind.open(), NoticeFixture.properties(
				new NoticeProperties.Webhook(this.server.url("/hook/token-1"), SECRET, true, Duration.ofSeconds(1))),
				null);
	}

}
