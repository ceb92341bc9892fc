package io.chimedesk.notice;

import java.net.URI;
import java.time.Duration;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How notices leave the program. The mail server itself is set under {@code spring.mail}.
 *
 * @param baseUrl where operators reach Chime Desk, for the links; null for links without
 * a host
 * @param deliverEvery how often what waits is looked at
 */
@ConfigurationProperties("chimedesk.notice")
record NoticeProperties(@Nullable URI baseUrl, @DefaultValue("5s") Duration deliverEvery, @DefaultValue Mail mail,
		@DefaultValue Webhook webhook) {

	/**
	 * The address of a page of ours, as whoever is told can open it.
	 */
	String link(String path) {
		return (this.baseUrl != null) ? this.baseUrl.toString().replaceAll("/+$", "") + path : path;
	}

	/**
	 * Notices by e-mail.
	 */
	record Mail(@DefaultValue("chime-desk@localhost") String from) {
	}

	/**
	 * Notices to a chat or ticket system. The URL is a secret as well: with many of them
	 * whoever knows it may post.
	 *
	 * @param url null for none
	 * @param allowLoopback for tests: this machine may be reached as well, also by plain
	 * http
	 * @param timeout how long one call may take until its answer begins
	 */
	record Webhook(@Nullable String url, @Nullable String secret, @DefaultValue("false") boolean allowLoopback,
			@DefaultValue("10s") Duration timeout) {

		boolean isSetUp() {
			return this.url != null && !this.url.isBlank();
		}

		@Override
		public String toString() {
			return "Webhook[" + (isSetUp() ? "set" : "not set") + "]";
		}

	}

}
