package io.chimedesk.chime;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.services.chime.ChimeClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

/**
 * Where the client sends its calls, whatever the machine's AWS settings say (S46).
 */
class ChimeClientConfigurationTests {

	private final Map<String, @Nullable String> earlier = new HashMap<>();

	private @Nullable URI asked;

	@AfterEach
	void restore() {
		this.earlier.forEach((name, value) -> {
			if (value == null) {
				System.clearProperty(name);
			}
			else {
				System.setProperty(name, value);
			}
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { "aws.endpointUrlChime", "aws.endpointUrl" })
	void anEndpointOfTheMachineDoesNotCount(String setting) {
		set(setting, "http://169.254.169.254/latest");
		assertThat(askedInAwsMode(null, "us-east-1")).isEqualTo("https://chime.us-east-1.amazonaws.com/accounts/a");
		assertThat(askedInAwsMode(null, "eu-central-1")).isEqualTo("https://chime.us-east-1.amazonaws.com/accounts/a");
	}

	@ParameterizedTest
	@ValueSource(strings = { "https://10.1.2.3:8443", "http://127.0.0.1:9" })
	void anEndpointOfOurSettingsCounts(String endpoint) {
		set("aws.endpointUrlChime", "http://169.254.169.254");
		assertThat(askedInAwsMode(URI.create(endpoint), "us-east-1")).isEqualTo(endpoint + "/accounts/a");
	}

	private String askedInAwsMode(@Nullable URI endpoint, String region) {
		set("aws.accessKeyId", "test");
		set("aws.secretAccessKey", "test");
		ChimeProperties properties = new ChimeProperties(ChimeProperties.Mode.AWS, endpoint, region,
				Duration.ofSeconds(1), Duration.ofSeconds(5), 5);
		try (ChimeClient client = new ChimeClientConfiguration(properties, 1)
			.chimeClient(new WatchedHttpClient(new NoNetwork()))) {
			assertThatException().isThrownBy(() -> client.getAccount((request) -> request.accountId("a")));
		}
		return String.valueOf(this.asked);
	}

	private void set(String name, String value) {
		String present = System.setProperty(name, value);
		if (!this.earlier.containsKey(name)) {
			this.earlier.put(name, present);
		}
	}

	/** Notes where a call was to go and lets it go nowhere. */
	private final class NoNetwork implements SdkHttpClient {

		@Override
		public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
			ChimeClientConfigurationTests.this.asked = request.httpRequest().getUri();
			return new ExecutableHttpRequest() {

				@Override
				public HttpExecuteResponse call() throws IOException {
					throw new IOException("No network in this test");
				}

				@Override
				public void abort() {
				}

			};
		}

		@Override
		public void close() {
		}

	}

}
