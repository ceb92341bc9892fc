package io.chimedesk.notice;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.util.Timeout;

/**
 * The connection to the webhook: no redirects, no cookies, no second try, and nothing
 * that takes longer than it may. Of the answer only the status is read.
 */
final class WebhookDoor implements AutoCloseable {

	private final CloseableHttpClient client;

	private final Duration timeout;

	WebhookDoor(WebhookAddresses addresses, Duration timeout) {
		this.timeout = timeout;
		Timeout limit = Timeout.of(timeout);
		this.client = HttpClients.custom()
			.setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
				.setDnsResolver(addresses)
				.setDefaultConnectionConfig(
						ConnectionConfig.custom().setConnectTimeout(limit).setSocketTimeout(limit).build())
				.build())
			.setDefaultRequestConfig(
					RequestConfig.custom().setResponseTimeout(limit).setConnectionRequestTimeout(limit).build())
			.disableRedirectHandling()
			.disableAutomaticRetries()
			.disableCookieManagement()
			.disableContentCompression()
			.setUserAgent("Chime-Desk")
			.build();
	}

	/**
	 * Sends it.
	 * @return the status of the answer
	 * @throws IOException if none came in time
	 */
	int send(HttpPost post, URI uri) throws IOException {
		CompletableFuture<Void> limit = CompletableFuture.runAsync(post::cancel,
				CompletableFuture.delayedExecutor(this.timeout.toMillis(), TimeUnit.MILLISECONDS));
		try (ClassicHttpResponse response = this.client.executeOpen(HttpHost.create(uri), post, null)) {
			return response.getCode();
		}
		finally {
			limit.cancel(false);
		}
	}

	@Override
	public void close() throws IOException {
		this.client.close();
	}

}
