package io.chimedesk.chime;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;

import software.amazon.awssdk.services.chime.ChimeClient;

/**
 * The real client against an address, with short time-outs.
 */
record SdkChimeFixture(SdkChime chime, ChimeClient client, WatchedHttpClient http) implements AutoCloseable {

	static final Duration ATTEMPT = Duration.ofMillis(1_500);

	static SdkChimeFixture at(URI endpoint) {
		ChimeProperties properties = new ChimeProperties(ChimeProperties.Mode.SIMULATOR, endpoint, "us-east-1",
				Duration.ofMillis(500), ATTEMPT, 5);
		ChimeClientConfiguration configuration = new ChimeClientConfiguration(properties, 1);
		WatchedHttpClient http = configuration.chimeHttpClient();
		ChimeClient client = configuration.chimeClient(http);
		return new SdkChimeFixture(new SdkChime(client, http, Clock.systemUTC()), client, http);
	}

	@Override
	public void close() {
		this.client.close();
		this.http.close();
	}

}
