package io.chimedesk.chime;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Calls that certainly were not applied because nothing left, and calls that were
 * interrupted (§6c).
 */
class SdkChimeOutageTests {

	private static final List<UserUpdate> BATCH = List.of(new UserUpdate("u-1", LicenceTier.PRO, null, null, null));

	@Test
	void nobodyListens() throws IOException {
		int port;
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			port = socket.getLocalPort();
		}
		assertUnreachable(URI.create("http://127.0.0.1:" + port));
	}

	@Test
	void theNameCannotBeResolved() {
		assertThat(assertUnreachable(URI.create("https://chime.invalid"))).contains("cannot be resolved");
	}

	@Test
	void tlsFails() throws IOException {
		try (WireServer server = new WireServer()) {
			String address = server.address().toString().replace("http:", "https:");
			assertUnreachable(URI.create(address));
		}
	}

	@Test
	void theClientIsClosed() throws IOException {
		try (WireServer server = new WireServer()) {
			SdkChimeFixture fixture = SdkChimeFixture.at(server.address());
			fixture.close();
			assertThat(fixture.chime().update("acc-1", BATCH)).isInstanceOf(BatchReply.Unreachable.class);
			assertThat(fixture.chime().accounts()).isInstanceOf(Reading.Failed.class);
			assertThat(server.requests()).isEmpty();
		}
	}

	@Test
	void anInterruptLeavesDoubtAndStaysVisible() throws Exception {
		AtomicReference<BatchReply> reply = new AtomicReference<>();
		AtomicReference<Boolean> interrupted = new AtomicReference<>();
		try (WireServer server = new WireServer().then(WireServer.silence());
				SdkChimeFixture fixture = SdkChimeFixture.at(server.address())) {
			Thread thread = Thread.ofVirtual().start(() -> {
				reply.set(fixture.chime().update("acc-1", BATCH));
				interrupted.set(Thread.currentThread().isInterrupted());
			});
			await().until(() -> server.requests().size() == 1);
			thread.interrupt();
			thread.join();
		}
		assertThat(reply.get()).isInstanceOfSatisfying(BatchReply.Doubtful.class,
				(doubtful) -> assertThat(doubtful.doubt()).isEqualTo(Doubt.INTERRUPTED));
		assertThat(interrupted.get()).isTrue();
	}

	@Test
	void aTimeOutIsNoInterrupt() throws IOException {
		try (WireServer server = new WireServer().then(WireServer.silence());
				SdkChimeFixture fixture = SdkChimeFixture.at(server.address())) {
			fixture.chime().update("acc-1", BATCH);
			assertThat(Thread.currentThread().isInterrupted()).isFalse();
		}
	}

	private static String assertUnreachable(URI endpoint) {
		try (SdkChimeFixture fixture = SdkChimeFixture.at(endpoint)) {
			BatchReply reply = fixture.chime().update("acc-1", BATCH);
			assertThat(reply).isInstanceOf(BatchReply.Unreachable.class);
			BatchReply.Unreachable unreachable = (BatchReply.Unreachable) reply;
			assertThat(unreachable.message()).isNotBlank();
			assertThat(unreachable.evidence().httpStatus()).isNull();
			assertThat(unreachable.evidence().requestId()).isNull();
			return unreachable.message();
		}
	}

}
