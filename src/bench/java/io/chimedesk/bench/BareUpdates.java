package io.chimedesk.bench;

import java.net.URI;
import java.time.Duration;
import java.util.List;

import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.chime.ChimeClient;
import software.amazon.awssdk.services.chime.model.License;
import software.amazon.awssdk.services.chime.model.UpdateUserRequestItem;

/**
 * What a script would do: the SDK sending one batch after the other, and nothing else.
 */
record BareUpdates(ChimeClient client) implements AutoCloseable {

	private static final int BATCH = 20;

	static BareUpdates to(URI chime) {
		return new BareUpdates(ChimeClient.builder()
			.httpClient(Apache5HttpClient.create())
			.endpointOverride(chime)
			.region(Region.US_EAST_1)
			.credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("bench", "bench")))
			.build());
	}

	/**
	 * How long sending these users takes.
	 */
	Duration send(String accountId, List<String> users) {
		long begin = System.nanoTime();
		for (int start = 0; start < users.size(); start += BATCH) {
			List<UpdateUserRequestItem> batch = users.subList(start, Math.min(start + BATCH, users.size()))
				.stream()
				.map((user) -> UpdateUserRequestItem.builder().userId(user).licenseType(License.PRO).build())
				.toList();
			this.client.batchUpdateUser((request) -> request.accountId(accountId).updateUserRequestItems(batch));
		}
		return Duration.ofNanos(System.nanoTime() - begin);
	}

	@Override
	public void close() {
		this.client.close();
	}

}
