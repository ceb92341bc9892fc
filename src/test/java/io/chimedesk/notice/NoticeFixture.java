package io.chimedesk.notice;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;

import io.chimedesk.audit.Actor;
import io.chimedesk.audit.AuditFixture;
import io.chimedesk.operator.Colleagues;
import io.chimedesk.operator.OperatorFixture;
import io.chimedesk.testing.TestDatabase;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.mail.javamail.JavaMailSender;

/**
 * Notices on a test database with the operators Ada and Adam (ADMIN), Hanna (HELPDESK)
 * and Otto, who may not sign in any more.
 */
record NoticeFixture(TestDatabase database, MovableClock clock, Notices notices, ToldNotices told,
		Preferences preferences, Postman postman, DeliveryDesk desk, Outbox outbox, OldNotices old) {

	static final Notice TO_DECIDE = new Notice(NoticeKind.REQUEST_TO_DECIDE, "request/12", "/requests/12",
			List.of("hanna", "Pro"));

	static NoticeFixture on(TestDatabase database, NoticeProperties properties, @Nullable JavaMailSender mail) {
		OperatorFixture.add(database, "ada", "Ada", "ADMIN", true);
		OperatorFixture.add(database, "adam", "Adam", "ADMIN", true);
		OperatorFixture.add(database, "hanna", "Hanna", "HELPDESK", true);
		OperatorFixture.add(database, "otto", "Otto", "ADMIN", false);
		MovableClock clock = new MovableClock();
		Colleagues colleagues = OperatorFixture.colleagues(database);
		StoredSettings settings = new StoredSettings(database.jdbc());
		Deliveries deliveries = new Deliveries(database.jdbc());
		ToldNotices told = new ToldNotices(database.jdbc());
		List<Carrier> carriers = List.of(mailCarrier(mail, settings, colleagues, properties),
				new WebhookCarrier(properties, words(), clock));
		Outbox outbox = new Outbox(deliveries, settings, carriers);
		return new NoticeFixture(database, clock, new Notices(colleagues, told, outbox, clock), told,
				new Preferences(settings, AuditFixture.on(database)), new Postman(deliveries, carriers, clock),
				new DeliveryDesk(deliveries, new ChannelStates(database.jdbc()), outbox, AuditFixture.on(database),
						clock),
				outbox, new OldNotices(told, deliveries, clock));
	}

	static NoticeProperties properties(NoticeProperties.@Nullable Webhook webhook) {
		return new NoticeProperties(URI.create("https://desk.example.com/"), Duration.ofSeconds(5),
				new NoticeProperties.Mail("desk@example.com"),
				(webhook != null) ? webhook : new NoticeProperties.Webhook(null, null, false, Duration.ofSeconds(1)));
	}

	static NoticeWords words() {
		ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
		messages.setBasename("messages/notice");
		messages.setDefaultEncoding("UTF-8");
		return new NoticeWords(messages);
	}

	/**
	 * Has that operator want everything by e-mail.
	 */
	void wantMail(String operator) {
		this.preferences.change(new Actor(operator, "ADMIN"),
				new NoticeSettings(operator + "@example.com", Set.of(NoticeKind.values())));
	}

	void tell(String operator, Notice notice) {
		this.notices.tell(List.of(operator), notice);
	}

	void deliver(Channel channel) {
		this.postman.deliver(channel, () -> false);
	}

	ChannelState state(Channel channel) {
		return this.desk.states().get(channel.ordinal());
	}

	private static MailCarrier mailCarrier(@Nullable JavaMailSender mail, StoredSettings settings,
			Colleagues colleagues, NoticeProperties properties) {
		DefaultListableBeanFactory beans = new DefaultListableBeanFactory();
		if (mail != null) {
			beans.registerSingleton("mail", mail);
		}
		return new MailCarrier(beans.getBeanProvider(JavaMailSender.class), settings, colleagues,
				new MailWords(words(), properties));
	}

}
