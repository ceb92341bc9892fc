package io.chimedesk.notice;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.chimedesk.audit.Actor;
import io.chimedesk.testing.DatabaseKind;
import io.chimedesk.testing.StoreTest;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.mail.javamail.JavaMailSenderImpl;

import static io.chimedesk.notice.NoticeFixture.TO_DECIDE;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * E-mails through a real mail server, which is away at times.
 */
@StoreTest
class MailDeliveryTests {

	private final int port = freePort();

	private final NoticeFixture fixture;

	private GreenMail server = server();

	MailDeliveryTests(DatabaseKind kind) {
		JavaMailSenderImpl sender = new JavaMailSenderImpl();
		sender.setHost("127.0.0.1");
		sender.setPort(this.port);
		sender.getJavaMailProperties().setProperty("mail.smtp.timeout", "5000");
		this.fixture = NoticeFixture.on(kind.open(), NoticeFixture.properties(null), sender);
	}

	@AfterEach
	void stop() {
		this.server.stop();
	}

	@Test
	void sendsWhatTheOperatorWantsByMail() throws Exception {
		this.server.start();
		this.fixture.wantMail("ada");
		this.fixture.notices().tellRole("ADMIN", TO_DECIDE, null);
		this.fixture.deliver(Channel.MAIL);

		MimeMessage mail = this.server.getReceivedMessages()[0];
		assertThat(this.server.getReceivedMessages()).hasSize(1);
		assertThat(mail.getAllRecipients()[0]).hasToString("ada@example.com");
		assertThat(mail.getFrom()[0]).hasToString("desk@example.com");
		assertThat(mail.getSubject()).isEqualTo("Request #12 waits for a decision · hanna · Pro");
		assertThat(mail.getContent().toString()).contains("https://desk.example.com/requests/12",
				"https://desk.example.com/notices/settings");
		assertThat(this.fixture.state(Channel.MAIL)).returns(0, ChannelState::waiting)
			.returns(this.fixture.clock().instant(), ChannelState::delivered);
	}

	@Test
	void losesNothingWhileTheServerIsAway() {
		this.fixture.wantMail("ada");
		IntStream.rangeClosed(1, 60).forEach(this::tellOfRun);
		this.fixture.deliver(Channel.MAIL);
		assertThat(this.fixture.state(Channel.MAIL)).returns(60, ChannelState::waiting)
			.returns(Reasons.UNREACHABLE, ChannelState::reason)
			.returns(this.fixture.clock().instant().plusSeconds(15), ChannelState::next);

		this.server.start();
		this.fixture.deliver(Channel.MAIL);
		assertThat(this.server.getReceivedMessages()).isEmpty();
		this.fixture.clock().forward(Duration.ofSeconds(15));
		this.fixture.deliver(Channel.MAIL);
		assertThat(subjects()).containsExactlyElementsOf(runs(1, 60));
	}

	@Test
	void goesOnWhereItWasWhenTheServerGoesAndComesBack() {
		this.server.start();
		this.fixture.wantMail("ada");
		tellOfRun(1);
		this.fixture.deliver(Channel.MAIL);
		assertThat(subjects()).containsExactlyElementsOf(runs(1, 1));

		this.server.stop();
		tellOfRun(2);
		for (int tries = 1; tries <= 10; tries++) {
			this.fixture.deliver(Channel.MAIL);
			this.fixture.clock().forward(BackOff.after(tries));
		}
		this.server = server();
		this.server.start();
		tellOfRun(3);
		this.fixture.deliver(Channel.MAIL);
		assertThat(subjects()).containsExactlyElementsOf(runs(2, 3));
	}

	@Test
	void sendsWhatWaitsAsSoonAsALaterOneGets() {
		this.fixture.wantMail("ada");
		IntStream.rangeClosed(1, 3).forEach(this::tellOfRun);
		this.fixture.deliver(Channel.MAIL);
		this.server.start();
		tellOfRun(4);
		this.fixture.deliver(Channel.MAIL);

		assertThat(subjects()).containsExactlyInAnyOrderElementsOf(runs(1, 4));
	}

	@Test
	void sendsNothingThatNobodyWants() {
		this.server.start();
		this.fixture.tell("adam", TO_DECIDE);
		this.fixture.preferences()
			.change(new Actor("hanna", "HELPDESK"),
					new NoticeSettings("hanna@example.com", Set.of(NoticeKind.LEASE_ENDING)));
		this.fixture.tell("hanna", TO_DECIDE);
		this.fixture.wantMail("ada");
		this.fixture.tell("ada", TO_DECIDE);
		this.fixture.preferences().change(new Actor("ada", "ADMIN"), NoticeSettings.DEFAULT);
		this.fixture.deliver(Channel.MAIL);

		assertThat(this.server.getReceivedMessages()).isEmpty();
		assertThat(this.fixture.state(Channel.MAIL).waiting()).isZero();
	}

	private void tellOfRun(int number) {
		this.fixture.tell("ada",
				new Notice(NoticeKind.RUN_ENDED, "run/" + number, "/runs/" + number, List.of("34", "1", "0", "0")));
	}

	private List<String> subjects() {
		return Arrays.stream(this.server.getReceivedMessages()).map(MailDeliveryTests::subject).toList();
	}

	private static List<String> runs(int first, int last) {
		return IntStream.rangeClosed(first, last)
			.mapToObj((number) -> "Run #" + number + " is over: 34 applied, 1 failed, 0 unknown, 0 not attempted")
			.toList();
	}

	private static String subject(MimeMessage mail) {
		try {
			return mail.getSubject();
		}
		catch (MessagingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private GreenMail server() {
		return new GreenMail(new ServerSetup(this.port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
	}

	private static int freePort() {
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			return socket.getLocalPort();
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
