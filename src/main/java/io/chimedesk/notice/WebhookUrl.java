package io.chimedesk.notice;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * Reads what is set of the webhook. What is wrong is said without the values, since both
 * the URL and the secret are secret.
 *
 * @param isPlain whether it is plain http
 */
record WebhookUrl(URI uri, boolean isPlain, String secret) {

	private static final int SHORTEST_SECRET = 16;

	/**
	 * The URL and the secret, if they may be used.
	 * @throws IllegalArgumentException if not, with the reason
	 */
	static WebhookUrl checked(NoticeProperties.Webhook webhook) {
		URI uri = parsed(String.valueOf(webhook.url()).strip());
		String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
		require(uri.getHost() != null && uri.getRawUserInfo() == null && uri.getRawFragment() == null,
				"url is not of the form https://host/path");
		require(scheme.equals("https") || (scheme.equals("http") && webhook.allowLoopback()), "url is not https");
		return new WebhookUrl(uri, scheme.equals("http"), secret(webhook.secret()));
	}

	private static URI parsed(String url) {
		try {
			return new URI(url);
		}
		catch (URISyntaxException ex) {
			throw refused("url is not of the form https://host/path");
		}
	}

	private static String secret(@Nullable String secret) {
		require(secret != null && secret.length() >= SHORTEST_SECRET, "secret needs 16 characters or more");
		return String.valueOf(secret);
	}

	private static void require(boolean condition, String reason) {
		if (!condition) {
			throw refused(reason);
		}
	}

	private static IllegalArgumentException refused(String reason) {
		return new IllegalArgumentException("chimedesk.notice.webhook." + reason);
	}

	@Override
	public String toString() {
		return "WebhookUrl";
	}

}
