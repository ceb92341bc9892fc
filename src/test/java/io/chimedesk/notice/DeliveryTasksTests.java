package io.chimedesk.notice;

import java.time.Duration;
import java.util.List;

import com.github.kagkarlsson.scheduler.Scheduler;
import io.chimedesk.notice.WebhookServer.Call;
import io.chimedesk.testing.DatabaseKind;
import io.chimedesk.testing.StoreTest;
import io.chimedesk.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static io.chimedesk.notice.NoticeFixture.TO_DECIDE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Deliveries by a real scheduler, also of a program that was stopped in between.
 */
@StoreTest
class DeliveryTasksTests {

	private final WebhookServer server = new WebhookServer();

	private final TestDatabase database;

	private final NoticeProperties properties = new NoticeProperties(null, Duration.ofMillis(100),
			new NoticeProperties.Mail("desk@example.com"),
			new NoticeProperties.Webhook(this.server.url("/hook"), "0123456789abcdef", true, Duration.ofSeconds(5)));

	private final NoticeFixture fixture;

	DeliveryTasksTests(DatabaseKind kind) {
		this.database = kind.open();
		this.fixture = NoticeFixture.on(this.database, this.properties, null);
	}

	@AfterEach
	void close() {
		this.server.close();
	}

	@Test
	void deliverWhatWaitsAfterARestart() {
		this.server.answersWith(503);
		List.of(1, 2, 3).forEach((number) -> this.fixture.tell("ada", TO_DECIDE));
		Scheduler first = start();
		await().until(() -> "HTTP_503".equals(this.fixture.state(Channel.WEBHOOK).reason()));
		first.stop();

		this.server.answersWith(200);
		this.server.calls().clear();
		this.fixture.clock().forward(Duration.ofSeconds(15));
		Scheduler second = start();
		await().until(() -> this.fixture.state(Channel.WEBHOOK).waiting() == 0);
		second.stop();
		assertThat(this.server.calls()).extracting(Call::delivery).containsExactly("1", "2", "3");
	}

	@Test
	void leaveAChannelAloneThatIsNotSetUp() {
		Scheduler scheduler = start();
		await().until(() -> tasks().contains("notice-webhook"));
		scheduler.stop();

		assertThat(tasks()).contains("notice-cleaning").doesNotContain("notice-mail");
	}

	private Scheduler start() {
		DeliveryTasks tasks = new DeliveryTasks(this.fixture.postman(), this.fixture.outbox(), this.properties);
		Scheduler scheduler = Scheduler.create(this.database.dataSource())
			.startTasks(tasks.noticeMailTask(), tasks.noticeWebhookTask(), tasks.noticeCleaningTask(this.fixture.old()))
			.pollingInterval(Duration.ofMillis(50))
			.threads(2)
			.build();
		scheduler.start();
		return scheduler;
	}

	private List<String> tasks() {
		return this.database.jdbc().sql("select task_name from scheduled_tasks").query(String.class).list();
	}

}
