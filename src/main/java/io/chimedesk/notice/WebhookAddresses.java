package io.chimedesk.notice;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;

import org.apache.hc.client5.http.DnsResolver;

/**
 * Resolves the host of the webhook, and refuses it if any of its addresses is not on the
 * internet. The connection goes to what was looked at here: a name that changes in
 * between gains nothing.
 *
 * @param allowLoopback whether this machine may be reached as well
 * @param onlyLoopback whether nothing else may be
 */
record WebhookAddresses(boolean allowLoopback, boolean onlyLoopback) implements DnsResolver {

	/**
	 * Networks of IPv4 that are not on the internet beside those that Java knows: first,
	 * last.
	 */
	private static final int[][] RESERVED = { { 0x00000000, 0x00FFFFFF }, { 0x64400000, 0x647FFFFF },
			{ 0xC0000000, 0xC00000FF }, { 0xC0000200, 0xC00002FF }, { 0xC6120000, 0xC613FFFF },
			{ 0xC6336400, 0xC63364FF }, { 0xCB007100, 0xCB0071FF }, { 0xF0000000, 0xFFFFFFFF } };

	@Override
	public InetAddress[] resolve(String host) throws UnknownHostException {
		InetAddress[] addresses = InetAddress.getAllByName(host);
		for (InetAddress address : addresses) {
			if (!isAllowed(address)) {
				throw new ForbiddenAddress();
			}
		}
		return addresses;
	}

	@Override
	public String resolveCanonicalHostname(String host) {
		return host;
	}

	boolean isAllowed(InetAddress address) {
		if (address.isLoopbackAddress()) {
			return this.allowLoopback;
		}
		return !this.onlyLoopback && isPublic(address);
	}

	private static boolean isPublic(InetAddress address) {
		if (address.isAnyLocalAddress() || address.isLinkLocalAddress() || address.isSiteLocalAddress()
				|| address.isMulticastAddress()) {
			return false;
		}
		byte[] bytes = address.getAddress();
		return (address instanceof Inet4Address) ? !isReserved(bytes) : isGlobal(bytes);
	}

	private static boolean isReserved(byte[] bytes) {
		int value = (bytes[0] & 0xFF) << 24 | (bytes[1] & 0xFF) << 16 | (bytes[2] & 0xFF) << 8 | (bytes[3] & 0xFF);
		for (int[] network : RESERVED) {
			if (Integer.compareUnsigned(value, network[0]) >= 0 && Integer.compareUnsigned(value, network[1]) <= 0) {
				return true;
			}
		}
		return false;
	}

	/**
	 * Only 2000::/3 is given out. In it, 2001::/23 and 2002::/16 lead on to addresses of
	 * IPv4 or nowhere, and 2001:db8::/32 is for documents.
	 */
	private static boolean isGlobal(byte[] bytes) {
		int first = (bytes[0] & 0xFF) << 8 | (bytes[1] & 0xFF);
		int second = (bytes[2] & 0xFF) << 8 | (bytes[3] & 0xFF);
		boolean givenOut = (first & 0xE000) == 0x2000;
		boolean leadsOn = first == 0x2002 || (first == 0x2001 && (second < 0x0200 || second == 0x0DB8));
		return givenOut && !leadsOn;
	}

}
