package io.chimedesk.chime;

import java.net.URI;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Which endpoints may be set (S46).
 */
class ChimeEndpointTests {

	@ParameterizedTest
	@ValueSource(strings = { "http://127.0.0.1:8090", "http://localhost:8090", "http://[::1]:8090",
			"https://192.0.2.7:8443", "https://10.1.2.3", "https://chime.invalid", "HTTPS://chime.invalid/base" })
	void mayBeUsed(String endpoint) {
		assertThat(ChimeEndpoint.checked(URI.create(endpoint))).hasToString(endpoint);
	}

	@ParameterizedTest
	@ValueSource(strings = { "http://192.0.2.7", "http://10.1.2.3", "http://127.0.0.1.example", "http://0.0.0.0:8090",
			"https://169.254.169.254", "http://169.254.169.254", "https://2852039166",
			"https://[::ffff:169.254.169.254]", "https://[fd00:ec2::254]", "https://[fe80::1]", "https://0.0.0.0",
			"https://100.100.100.200", "ftp://127.0.0.1", "https://user:secret@host", "https://host?x",
			"https://host#x", "file:///etc/passwd", "http:///path", "https:host" })
	void isRefused(String endpoint) {
		assertThatIllegalArgumentException().isThrownBy(() -> ChimeEndpoint.checked(URI.create(endpoint)))
			.withMessageContaining("chimedesk.chime.endpoint")
			.withMessageNotContaining("secret");
	}

}
