package io.chimedesk.notice;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;

import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Component;

/**
 * Carries notices to the webhook, signed.
 */
@Component
class WebhookCarrier implements Carrier, AutoCloseable {

	private final JsonMapper json = JsonMapper.builder().build();

	private final NoticeProperties properties;

	private final NoticeWords words;

	private final Clock clock;

	private final @Nullable Target target;

	WebhookCarrier(NoticeProperties properties, NoticeWords words, Clock clock) {
		this.properties = properties;
		this.words = words;
		this.clock = clock;
		this.target = properties.webhook().isSetUp() ? Target.of(properties.webhook()) : null;
	}

	@Override
	public Channel channel() {
		return Channel.WEBHOOK;
	}

	@Override
	public boolean isSetUp() {
		return this.target != null;
	}

	@Override
	public Outcome carry(Delivery delivery) {
		if (this.target == null) {
			return Outcome.unwanted();
		}
		try {
			return outcome(this.target.door().send(post(delivery, this.target.url()), this.target.url().uri()));
		}
		catch (ForbiddenAddress ex) {
			return Outcome.away(Reasons.FORBIDDEN_ADDRESS);
		}
		catch (IOException ex) {
			return Outcome.away(Reasons.UNREACHABLE);
		}
	}

	@Override
	public void close() throws IOException {
		if (this.target != null) {
			this.target.door().close();
		}
	}

	private HttpPost post(Delivery delivery, WebhookUrl url) {
		String body = body(delivery);
		long timestamp = this.clock.instant().getEpochSecond();
		HttpPost post = new HttpPost(url.uri());
		post.setHeader("X-Chime-Desk-Delivery", Long.toString(delivery.id()));
		post.setHeader("X-Chime-Desk-Timestamp", Long.toString(timestamp));
		post.setHeader("X-Chime-Desk-Signature", WebhookSignature.of(url.secret(), timestamp, body));
		post.setEntity(new StringEntity(body, ContentType.APPLICATION_JSON.withCharset(StandardCharsets.UTF_8)));
		return post;
	}

	private String body(Delivery delivery) {
		Notice notice = delivery.notice();
		String link = this.properties.link(notice.path());
		String text = this.words.text(notice);
		Map<String, Object> body = new LinkedHashMap<>();
		body.put("id", delivery.id());
		body.put("kind", notice.kind().name());
		body.put("subject", notice.subject());
		body.put("text", text + " " + link);
		body.put("link", link);
		body.put("at", delivery.toldAt().toString());
		return this.json.writeValueAsString(body);
	}

	/**
	 * What is wrong with one message is no reason to hold the others.
	 */
	private static Outcome outcome(int status) {
		if (status >= 200 && status < 300) {
			return Outcome.DELIVERED;
		}
		String reason = "HTTP_" + status;
		return switch (status) {
			case 400, 413, 415, 422 -> Outcome.refused(reason);
			case 500 -> Outcome.later(Reasons.BROKEN_THERE); // perhaps by this one alone
			default -> Outcome.away(reason);
		};
	}

	/**
	 * Where it goes, and through what.
	 */
	private record Target(WebhookUrl url, WebhookDoor door) {

		static Target of(NoticeProperties.Webhook webhook) {
			WebhookUrl url = WebhookUrl.checked(webhook);
			WebhookAddresses addresses = new WebhookAddresses(webhook.allowLoopback(), url.isPlain());
			return new Target(url, new WebhookDoor(addresses, webhook.timeout()));
		}

	}

}
