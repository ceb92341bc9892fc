package io.chimedesk.chime;

import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

import io.chimedesk.chime.ChimeProperties.Mode;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.endpoints.Endpoint;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.http.apache5.ProxyConfiguration;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.chime.ChimeClient;
import software.amazon.awssdk.services.chime.ChimeClientBuilder;
import software.amazon.awssdk.services.chime.endpoints.ChimeEndpointParams;
import software.amazon.awssdk.services.chime.endpoints.ChimeEndpointProvider;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The SDK's client: one attempt per call, every time-out explicit.
 */
@Configuration(proxyBeanMethods = false)
class ChimeClientConfiguration {

	private static final int CONNECTIONS = 20;

	private static final Duration IDLE = Duration.ofSeconds(20);

	/** What a call may take beyond its only attempt, for signing and reading. */
	private static final Duration MARGIN = Duration.ofSeconds(2);

	private final ChimeProperties properties;

	private final @Nullable URI endpoint;

	ChimeClientConfiguration(ChimeProperties properties, @Value("${chimedesk.simulator.port:8090}") int simulatorPort) {
		this.properties = properties;
		this.endpoint = endpoint(properties, simulatorPort);
	}

	@Bean(destroyMethod = "close")
	WatchedHttpClient chimeHttpClient() {
		boolean direct = this.endpoint != null && ChimeEndpoint.isLoopback(this.endpoint);
		return new WatchedHttpClient(Apache5HttpClient.builder()
			.connectionTimeout(this.properties.connectTimeout())
			.connectionAcquisitionTimeout(this.properties.connectTimeout())
			.socketTimeout(this.properties.attemptTimeout())
			.maxConnections(CONNECTIONS)
			.connectionMaxIdleTime(IDLE)
			.proxyConfiguration(ProxyConfiguration.builder()
				.useSystemPropertyValues(!direct)
				.useEnvironmentVariableValues(!direct)
				.build())
			.build());
	}

	@Bean(destroyMethod = "close")
	ChimeClient chimeClient(WatchedHttpClient http) {
		ChimeClientBuilder builder = ChimeClient.builder()
			.httpClient(http)
			.region(Region.of(this.properties.region()))
			.fipsEnabled(false)
			.dualstackEnabled(false)
			.overrideConfiguration((client) -> client.retryStrategy(AwsRetryStrategy.doNotRetry())
				.apiCallAttemptTimeout(this.properties.attemptTimeout())
				.apiCallTimeout(this.properties.attemptTimeout().plus(MARGIN)));
		if (this.endpoint != null) {
			builder.endpointOverride(this.endpoint);
		}
		else {
			builder.endpointProvider(new OwnEndpoint(ChimeEndpointProvider.defaultProvider()));
		}
		if (this.properties.mode() == Mode.SIMULATOR) {
			standAlone(builder);
		}
		return builder.build();
	}

	/** Nothing of the machine's AWS settings reaches the simulator. */
	private static void standAlone(ChimeClientBuilder builder) {
		AwsBasicCredentials dummy = AwsBasicCredentials.create("simulator", "simulator");
		builder.credentialsProvider(StaticCredentialsProvider.create(dummy));
		builder.overrideConfiguration(builder.overrideConfiguration()
			.copy((client) -> client.defaultProfileFile(ProfileFile.aggregator().build())));
	}

	private static @Nullable URI endpoint(ChimeProperties properties, int simulatorPort) {
		URI endpoint = properties.endpoint();
		if (endpoint == null || endpoint.toString().isEmpty()) {
			return (properties.mode() == Mode.SIMULATOR) ? URI.create("http://127.0.0.1:" + simulatorPort) : null;
		}
		return ChimeEndpoint.checked(endpoint);
	}

	/**
	 * The service's own endpoint. What AWS_ENDPOINT_URL and its like name would not be
	 * checked as chimedesk.chime.endpoint is, so it does not count.
	 */
	private record OwnEndpoint(ChimeEndpointProvider provider) implements ChimeEndpointProvider {

		@Override
		public CompletableFuture<Endpoint> resolveEndpoint(ChimeEndpointParams parameters) {
			return this.provider.resolveEndpoint(parameters.toBuilder().endpoint(null).build());
		}

	}

}
