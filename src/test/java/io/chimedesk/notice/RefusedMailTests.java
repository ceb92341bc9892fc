package io.chimedesk.notice;

import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;

import io.chimedesk.audit.Actor;
import io.chimedesk.testing.DatabaseKind;
import io.chimedesk.testing.StoreTest;
import jakarta.mail.Address;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;

import static io.chimedesk.notice.NoticeFixture.TO_DECIDE;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * What becomes of e-mails that a mail server does not take.
 */
@StoreTest
class RefusedMailTests {

	private static final Actor ADA = new Actor("ada", "ADMIN");

	private final Server server = new Server();

	private final NoticeFixture fixture;

	RefusedMailTests(DatabaseKind kind) {
		this.fixture = NoticeFixture.on(kind.open(), NoticeFixture.properties(null), this.server);
		this.fixture.wantMail("ada");
		this.fixture.wantMail("adam");
	}

	@Test
	void givesUpAnAddressThatDoesNotExistUntilAnAdministratorTriesAgain() throws Exception {
		Address[] unknown = { new InternetAddress("ada@example.com") };
		this.server.refusal = () -> refused(
				new SendFailedException("550", null, new Address[0], new Address[0], unknown));
		this.fixture.tell("ada", TO_DECIDE);
		this.fixture.deliver(Channel.MAIL);
		assertThat(this.fixture.state(Channel.MAIL)).returns(1, ChannelState::failed)
			.returns(0, ChannelState::waiting)
			.returns(Reasons.ADDRESS_REFUSED, ChannelState::reason);

		this.server.refusal = null;
		assertThat(this.fixture.desk().retryFailed(ADA)).isEqualTo(1);
		this.fixture.deliver(Channel.MAIL);
		assertThat(this.server.sent).isEqualTo(1);
		assertThat(this.fixture.desk().retryFailed(ADA)).isZero();
	}

	@Test
	void holdsOneThatIsTakenLaterAndNotTheOthers() {
		Address[] unsent = new Address[0];
		this.server.refusal = () -> refused(new SendFailedException("450", null, unsent, unsent, unsent));
		this.fixture.tell("ada", TO_DECIDE);
		this.fixture.deliver(Channel.MAIL);
		this.server.refusal = null;
		this.fixture.tell("adam", TO_DECIDE);
		this.fixture.deliver(Channel.MAIL);

		assertThat(this.server.sent).isEqualTo(1);
		assertThat(this.fixture.state(Channel.MAIL)).returns(1, ChannelState::waiting)
			.returns(Reasons.POSTPONED, ChannelState::reason);
		this.fixture.clock().forward(Duration.ofSeconds(15));
		this.fixture.deliver(Channel.MAIL);
		assertThat(this.server.sent).isEqualTo(2);
	}

	@Test
	void givesUpWhatIsPostponedForDays() {
		this.server.refusal = () -> refused(new SendFailedException("450", null, null, null, null));
		this.fixture.tell("ada", TO_DECIDE);
		this.fixture.clock().forward(Postman.PATIENCE.plusSeconds(1));
		this.fixture.deliver(Channel.MAIL);

		assertThat(this.fixture.state(Channel.MAIL)).returns(1, ChannelState::failed);
	}

	@Test
	void waitsForAServerThatDoesNotAdmitUsHoweverLong() {
		this.server.refusal = () -> new MailAuthenticationException("535 ada@example.com");
		this.fixture.tell("ada", TO_DECIDE);
		this.fixture.clock().forward(Duration.ofDays(20));
		this.fixture.deliver(Channel.MAIL);

		assertThat(this.fixture.state(Channel.MAIL)).returns(1, ChannelState::waiting)
			.returns(Reasons.NOT_ADMITTED, ChannelState::reason);
	}

	private static MailException refused(SendFailedException cause) {
		return new MailSendException(Map.of("message", cause));
	}

	/**
	 * A mail server that refuses what it is told to.
	 */
	private static final class Server extends JavaMailSenderImpl {

		private @Nullable Supplier<MailException> refusal;

		private int sent;

		@Override
		public void send(MimeMessage message) {
			if (this.refusal != null) {
				throw this.refusal.get();
			}
			this.sent++;
		}

	}

}
