package io.chimedesk.bench;

import java.net.URI;

import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.chime.ChimeClient;
import software.amazon.awssdk.services.chime.model.ListUsersResponse;

/**
 * What no refresh can be faster than: the SDK reading all pages, and nothing else.
 */
record BareLoop(ChimeClient client) implements AutoCloseable {

	private static final int PAGE = 200;

	static BareLoop to(URI chime) {
		return new BareLoop(ChimeClient.builder()
			.httpClient(Apache5HttpClient.create())
			.endpointOverride(chime)
			.region(Region.US_EAST_1)
			.credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("bench", "bench")))
			.build());
	}

	/**
	 * Reads every user of the account.
	 * @return how many there are
	 */
	int read(String accountId) {
		int users = 0;
		String token = null;
		do {
			ListUsersResponse page = page(accountId, token);
			users += page.users().size();
			token = page.nextToken();
		}
		while (token != null);
		return users;
	}

	private ListUsersResponse page(String accountId, String token) {
		return this.client.listUsers((request) -> request.accountId(accountId).maxResults(PAGE).nextToken(token));
	}

	@Override
	public void close() {
		this.client.close();
	}

}
