package io.chimedesk.notice;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Where a webhook may be (in the spirit of S46).
 */
class WebhookAddressesTests {

	private static final WebhookAddresses STRICT = new WebhookAddresses(false, false);

	@ParameterizedTest
	@ValueSource(strings = { "127.0.0.1", "127.8.8.8", "::1", "0.0.0.0", "::", "10.0.0.1", "172.16.0.1",
			"172.31.255.255", "192.168.1.1", "169.254.169.254", "100.64.0.1", "100.100.100.200", "192.0.0.192",
			"198.18.0.1", "224.0.0.1", "240.0.0.1", "255.255.255.255", "fe80::1", "fc00::1", "fd00:ec2::254", "ff02::1",
			"::ffff:10.0.0.1", "::ffff:127.0.0.1", "::127.0.0.1", "64:ff9b::a00:1", "2002:a00:1::", "2001::1",
			"2001:db8::1", "2130706433", "localhost" })
	void refusesWhatIsNotOnTheInternet(String host) {
		assertThatExceptionOfType(ForbiddenAddress.class).isThrownBy(() -> STRICT.resolve(host))
			.withMessageNotContaining(host);
	}

	@ParameterizedTest
	@ValueSource(strings = { "1.1.1.1", "172.15.0.1", "172.32.0.1", "100.63.255.255", "100.128.0.1", "192.169.0.1",
			"223.255.255.255", "2606:4700::1111", "2a00:1450::1" })
	void takesWhatIs(String host) throws UnknownHostException {
		assertThat(STRICT.resolve(host)).containsExactly(InetAddress.getByName(host));
	}

	@Test
	void reachesThisMachineForTestsAndByPlainHttpNothingElse() throws UnknownHostException {
		WebhookAddresses plain = new WebhookAddresses(true, true);

		assertThat(plain.resolve("127.0.0.1")).hasSize(1);
		assertThatExceptionOfType(ForbiddenAddress.class).isThrownBy(() -> plain.resolve("1.1.1.1"));
		assertThatExceptionOfType(ForbiddenAddress.class)
			.isThrownBy(() -> new WebhookAddresses(true, false).resolve("10.0.0.1"));
	}

	@ParameterizedTest
	@CsvSource({ "http://chat.example.com/token, 0123456789abcdef", "ftp://chat.example.com/token, 0123456789abcdef",
			"https://me:pw@chat.example.com/token, 0123456789abcdef", "chat.example.com/token, 0123456789abcdef",
			"https://chat.example.com/token#x, 0123456789abcdef", "https:///token, 0123456789abcdef",
			"https://chat example.com/token, 0123456789abcdef", "https://chat.example.com/token, short-one",
			"https://chat.example.com/token," })
	void startsWithNothingThatIsNotSafeAndSaysSoWithoutTheValues(String url, @Nullable String secret) {
		assertThatIllegalArgumentException().isThrownBy(() -> checked(url, secret))
			.withMessageStartingWith("chimedesk.notice.webhook.")
			.withMessageNotContainingAny("token", "short-one", "me:pw");
	}

	@Test
	void hidesWhatIsSet() {
		NoticeProperties.Webhook webhook = webhook("https://chat.example.com/token", "0123456789abcdef");

		assertThat(WebhookUrl.checked(webhook).uri()).hasPath("/token");
		assertThat(webhook + " " + WebhookUrl.checked(webhook)).doesNotContain("token", "0123", "example");
	}

	private static WebhookUrl checked(String url, @Nullable String secret) {
		return WebhookUrl.checked(webhook(url, secret));
	}

	private static NoticeProperties.Webhook webhook(String url, @Nullable String secret) {
		return new NoticeProperties.Webhook(url, secret, false, Duration.ofSeconds(1));
	}

}
