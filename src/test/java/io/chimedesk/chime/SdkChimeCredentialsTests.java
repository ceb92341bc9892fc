package io.chimedesk.chime;

import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.nio.file.NoSuchFileException;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.chime.ChimeClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Calls that were not even complete, because there were no credentials to sign them with.
 */
class SdkChimeCredentialsTests {

	private static final List<UserUpdate> BATCH = List.of(new UserUpdate("u-1", LicenceTier.PRO, null, null, null));

	private final WireServer server = new WireServer();

	SdkChimeCredentialsTests() throws IOException {
	}

	@AfterEach
	void nothingWasSent() throws IOException {
		assertThat(this.server.requests()).isEmpty();
		this.server.close();
	}

	@ParameterizedTest
	@MethodSource
	void withoutCredentialsACallIsNotAuthorized(RuntimeException trouble) {
		BatchReply reply = send(trouble);
		assertThat(reply).isInstanceOfSatisfying(BatchReply.Refused.class, (refused) -> {
			assertThat(refused.refusal()).isEqualTo(Refusal.UNAUTHORIZED);
			assertThat(refused.message()).isNotBlank();
		});
	}

	static Stream<RuntimeException> withoutCredentialsACallIsNotAuthorized() {
		return Stream.of(SdkClientException.create("Unable to load credentials from any of the providers"),
				SdkClientException.create("Unable to load an SSO token; run aws sso login"),
				SdkClientException.create("Profile file contained no access key for profile 'chime'"),
				SdkClientException.create("Token file", new NoSuchFileException("/var/run/token")),
				AwsServiceException.builder()
					.message("x")
					.statusCode(403)
					.awsErrorDetails(AwsErrorDetails.builder()
						.errorCode("AccessDenied")
						.errorMessage("Not authorized to perform sts:AssumeRole")
						.build())
					.build());
	}

	@ParameterizedTest
	@MethodSource
	void ifTheNetworkOrTheProgramFailsTheServiceWasNotReached(RuntimeException trouble) {
		assertThat(send(trouble)).isInstanceOf(BatchReply.Unreachable.class);
	}

	static Stream<RuntimeException> ifTheNetworkOrTheProgramFailsTheServiceWasNotReached() {
		return Stream.of(SdkClientException.create("Metadata", new ConnectException("refused")),
				SdkClientException.create("x", SdkClientException.create("y", new UnknownHostException("sts.invalid"))),
				new IllegalArgumentException("region"), new IllegalStateException("marshalling"));
	}

	@Test
	void aReadWithoutCredentialsIsNotTriedAgain() {
		assertThat(chime(SdkClientException.create("No profile")).account("acc-1"))
			.isInstanceOfSatisfying(Reading.Failed.class, (failed) -> assertThat(failed.transientTrouble()).isFalse());
	}

	private BatchReply send(RuntimeException trouble) {
		return chime(trouble).update("acc-1", BATCH);
	}

	private SdkChime chime(RuntimeException trouble) {
		WatchedHttpClient http = new WatchedHttpClient(Apache5HttpClient.create());
		ChimeClient client = ChimeClient.builder()
			.httpClient(http)
			.region(Region.US_EAST_1)
			.endpointOverride(this.server.address())
			.credentialsProvider(() -> {
				throw trouble;
			})
			.build();
		return new SdkChime(client, http, Clock.systemUTC());
	}

}
