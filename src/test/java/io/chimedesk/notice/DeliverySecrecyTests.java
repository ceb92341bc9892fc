package io.chimedesk.notice;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.chimedesk.testing.PageTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The whole application with a mail server and a webhook: what is set is used, and
 * nothing secret or personal is logged, even while everything is.
 */
@PageTest
class DeliverySecrecyTests {

	private static final String SECRET = "a-very-secret-secret";

	/** What the servers of this test log, which is not ours to hide. */
	private static final List<String> SERVERS = List.of("com.icegreen", "com.sun.net.httpserver");

	private static final WebhookServer WEBHOOK = new WebhookServer();

	private static final GreenMail MAIL = new GreenMail(
			new ServerSetup(freePort(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

	private final ListAppender<ILoggingEvent> log = new ListAppender<>();

	private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);

	@Autowired
	private Notices notices;

	@Autowired
	private StoredSettings settings;

	@Autowired
	private Postman postman;

	@Autowired
	private ChannelStates states;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TransactionTemplate transactions;

	@Autowired
	private List<RecurringTask<?>> tasks;

	@DynamicPropertySource
	static void set(DynamicPropertyRegistry registry) {
		registry.add("spring.mail.host", () -> "127.0.0.1");
		registry.add("spring.mail.port", () -> MAIL.getSmtp().getServerSetup().getPort());
		registry.add("spring.mail.username", () -> "desk-user");
		registry.add("spring.mail.password", () -> "mail-password");
		registry.add("chimedesk.notice.webhook.url", () -> WEBHOOK.url("/hook/token-1"));
		registry.add("chimedesk.notice.webhook.secret", () -> SECRET);
		registry.add("chimedesk.notice.webhook.allow-loopback", () -> "true");
	}

	@BeforeEach
	void listen() {
		MAIL.setUser("desk@example.com", "desk-user", "mail-password");
		MAIL.start();
		this.settings.save("vera", new NoticeSettings("vera@example.com", Set.of(NoticeKind.values())));
		if (this.jdbc.sql("select count(*) from operator where username = 'vera'").query(Integer.class).single() == 0) {
			this.jdbc.sql("""
					insert into operator (username, display_name, role, password_hash, enabled, demo, created_at)
					values ('vera', 'Vera', 'ADMIN', '', true, false, current_timestamp)""").update();
		}
		// other programs of the tests log beside this one
		this.log.list = new CopyOnWriteArrayList<>();
		this.log.start();
		this.root.addAppender(this.log);
		this.root.setLevel(Level.DEBUG);
	}

	@AfterEach
	void stopListening() {
		this.root.setLevel(Level.WARN);
		this.root.detachAppender(this.log);
		MAIL.stop();
	}

	@AfterAll
	static void close() {
		WEBHOOK.close();
	}

	@Test
	void deliversWithWhatIsSetAndLogsNoSecret() {
		WEBHOOK.answersWith(200);
		tellAndDeliver();

		assertThat(MAIL.getReceivedMessages()).hasSize(1);
		assertThat(WEBHOOK.calls()).isNotEmpty();
		assertThat(this.states.of(Channel.MAIL, true).waiting()).isZero();
		assertThat(this.states.of(Channel.WEBHOOK, true).waiting()).isZero();
		assertSecretive();
	}

	@Test
	void logsNoSecretWhenNothingCanBeDelivered() {
		MAIL.stop();
		WEBHOOK.answersWith(503);
		tellAndDeliver();

		assertThat(this.log.list).extracting(ILoggingEvent::getFormattedMessage)
			.anyMatch((line) -> line.startsWith("Notices by MAIL wait"))
			.anyMatch((line) -> line.startsWith("Notices by WEBHOOK wait"));
		assertSecretive();
		this.jdbc.sql("delete from notice_delivery").update();
	}

	@Test
	void hasATaskForEachChannel() {
		assertThat(this.tasks).extracting(RecurringTask::getName)
			.contains("notice-mail", "notice-webhook", "notice-cleaning");
	}

	private void tellAndDeliver() {
		this.transactions.executeWithoutResult((transaction) -> this.notices.tell(List.of("vera"),
				new Notice(NoticeKind.REQUEST_DONE, "request/1", "/requests/1", List.of("for Zacharias"))));
		this.postman.deliver(Channel.MAIL, () -> false);
		this.postman.deliver(Channel.WEBHOOK, () -> false);
	}

	private void assertSecretive() {
		assertThat(this.log.list)
			.filteredOn((event) -> SERVERS.stream().noneMatch((server) -> event.getLoggerName().startsWith(server)))
			.isNotEmpty()
			.allSatisfy((event) -> assertThat(text(event)).doesNotContain(SECRET, "token-1", "mail-password",
					"vera@example.com", "Zacharias", "sha256="));
	}

	private static String text(ILoggingEvent event) {
		return event.getFormattedMessage()
				+ ((event.getThrowableProxy() != null) ? ThrowableProxyUtil.asString(event.getThrowableProxy()) : "");
	}

	private static int freePort() {
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			return socket.getLocalPort();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
