package io.chimedesk.chime;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;

/**
 * An HTTP client that notes what happens on the wire and reads no answer over 1 MiB. The
 * SDK calls it on the thread of its caller.
 */
final class WatchedHttpClient implements SdkHttpClient {

	private final SdkHttpClient client;

	private final ThreadLocal<@Nullable Exchange> watched = new ThreadLocal<>();

	WatchedHttpClient(SdkHttpClient client) {
		this.client = client;
	}

	/**
	 * Makes one call and notes it in that exchange.
	 */
	<T> T watching(Exchange exchange, Supplier<T> call) {
		this.watched.set(exchange);
		try {
			return call.get();
		}
		finally {
			this.watched.remove();
		}
	}

	@Override
	public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
		Exchange noted = this.watched.get();
		Exchange exchange = (noted != null) ? noted : new Exchange();
		exchange.markPrepared();
		return new WatchedRequest(this.client.prepareRequest(watched(request, exchange)), exchange);
	}

	@Override
	public String clientName() {
		return this.client.clientName();
	}

	@Override
	public void close() {
		this.client.close();
	}

	private static HttpExecuteRequest watched(HttpExecuteRequest request, Exchange exchange) {
		HttpExecuteRequest.Builder builder = HttpExecuteRequest.builder().request(request.httpRequest());
		request.metricCollector().ifPresent(builder::metricCollector);
		request.contentStreamProvider()
			.ifPresent((content) -> builder
				.contentStreamProvider(() -> new WatchedContent(content.newStream(), exchange)));
		return builder.build();
	}

	/**
	 * A request whose answer is noted.
	 */
	private record WatchedRequest(ExecutableHttpRequest request, Exchange exchange) implements ExecutableHttpRequest {

		@Override
		public HttpExecuteResponse call() throws IOException {
			HttpExecuteResponse response = this.request.call();
			this.exchange.markAnswered(response.httpResponse());
			HttpExecuteResponse.Builder builder = HttpExecuteResponse.builder().response(response.httpResponse());
			response.responseBody()
				.ifPresent((body) -> builder
					.responseBody(AbortableInputStream.create(new CappedAnswer(body, this.exchange), body)));
			return builder.build();
		}

		@Override
		public void abort() {
			this.request.abort();
		}

	}

	/**
	 * A body to send that notes when it begins to leave; it cannot be read twice, so that
	 * nobody below us sends again.
	 */
	private static final class WatchedContent extends InputStream {

		private final InputStream content;

		private final Exchange exchange;

		WatchedContent(InputStream content, Exchange exchange) {
			this.content = content;
			this.exchange = exchange;
		}

		@Override
		public int read() throws IOException {
			this.exchange.markSending();
			return this.content.read();
		}

		@Override
		public int read(byte[] bytes, int offset, int length) throws IOException {
			this.exchange.markSending();
			return this.content.read(bytes, offset, length);
		}

		@Override
		public void close() throws IOException {
			this.content.close();
		}

	}

}
