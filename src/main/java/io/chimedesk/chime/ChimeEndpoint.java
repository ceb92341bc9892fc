package io.chimedesk.chime;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The rules for an endpoint somebody has set: plain http only to this machine, and never
 * to an address that hands out credentials of a cloud machine.
 */
final class ChimeEndpoint {

	private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");

	/** Where clouds serve metadata although the address is not link-local. */
	private static final Set<String> METADATA = Set.of("fd00:ec2:0:0:0:0:0:254", "100.100.100.200");

	private ChimeEndpoint() {
	}

	/**
	 * The same endpoint, if it may be used.
	 * @throws IllegalArgumentException if not, with the reason
	 */
	static URI checked(URI endpoint) {
		String host = endpoint.getHost();
		require(host != null && endpoint.getRawUserInfo() == null && endpoint.getRawQuery() == null
				&& endpoint.getRawFragment() == null, endpoint, "is not of the form https://host:port");
		String name = String.valueOf(host).toLowerCase(Locale.ROOT);
		String scheme = String.valueOf(endpoint.getScheme()).toLowerCase(Locale.ROOT);
		require(List.of("http", "https").contains(scheme), endpoint, "is neither https nor http");
		require(scheme.equals("https") || LOOPBACK.contains(name), endpoint,
				"is plain http, which is allowed to 127.0.0.1 and localhost only");
		for (InetAddress address : addresses(name)) {
			require(!isForbidden(address), endpoint, "leads to a link-local or metadata address");
		}
		return endpoint;
	}

	static boolean isLoopback(URI endpoint) {
		return LOOPBACK.contains(String.valueOf(endpoint.getHost()).toLowerCase(Locale.ROOT));
	}

	private static boolean isForbidden(InetAddress address) {
		return address.isLinkLocalAddress() || address.isAnyLocalAddress() || address.isMulticastAddress()
				|| METADATA.contains(address.getHostAddress());
	}

	/** A name that cannot be resolved now is no reason not to start. */
	private static List<InetAddress> addresses(String host) {
		try {
			return List.of(InetAddress.getAllByName(host));
		}
		catch (UnknownHostException ex) {
			return List.of();
		}
	}

	private static void require(boolean condition, URI endpoint, String reason) {
		if (!condition) {
			throw new IllegalArgumentException("chimedesk.chime.endpoint " + endpoint.getScheme() + "://"
					+ endpoint.getHost() + " cannot be used: it " + reason);
		}
	}

}
