package io.chimedesk.basket;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.chimedesk.chime.LicenceTier;
import io.chimedesk.plan.ProtectionOverride;
import io.chimedesk.request.Ready;
import org.jspecify.annotations.Nullable;

/**
 * What is sent together: each user once, however many requests name the user. A request
 * waits if an earlier one asks for another tier for one of its users, or one of them is
 * still on the way. Pure: the same requests give the same load.
 *
 * @param users what each gets, by ID
 * @param overrides by whose word each is sent even if protected, by ID; nobody's if not
 * there
 * @param going the requests that go, each with its users and the other request that each
 * of these goes for; null for itself
 * @param waiting the requests that have to wait
 */
record Load(Map<String, LicenceTier> users, Map<String, ProtectionOverride> overrides,
		Map<Long, Map<String, @Nullable Long>> going, List<Long> waiting) {

	/**
	 * Puts requests together.
	 * @param ready oldest first
	 * @param busy whom an earlier sending has on the way
	 * @param most how many users at most; the first request goes whatever its size
	 */
	static Load of(Collection<Ready> ready, Set<String> busy, int most) {
		Map<String, LicenceTier> users = new LinkedHashMap<>();
		Map<String, ProtectionOverride> overrides = new HashMap<>();
		Map<String, Long> carriers = new HashMap<>();
		Map<Long, Map<String, @Nullable Long>> going = new LinkedHashMap<>();
		List<Long> waiting = new ArrayList<>();
		Set<String> held = new LinkedHashSet<>(busy);
		for (Ready request : ready) {
			if (fits(request, users, held) && (users.isEmpty() || users.size() + request.userIds().size() <= most)) {
				going.put(request.request(), merged(request, carriers));
				request.userIds().forEach((user) -> users.put(user, request.tier()));
				override(request, overrides);
			}
			else {
				waiting.add(request.request());
				held.addAll(request.userIds());
			}
		}
		return new Load(users, overrides, going, waiting);
	}

	boolean isEmpty() {
		return this.users.isEmpty();
	}

	private static boolean fits(Ready request, Map<String, LicenceTier> users, Set<String> held) {
		return !request.userIds().isEmpty() && request.userIds()
			.stream()
			.allMatch((user) -> !held.contains(user) && users.getOrDefault(user, request.tier()) == request.tier());
	}

	private static void override(Ready request, Map<String, ProtectionOverride> overrides) {
		ProtectionOverride own = request.override();
		if (own != null) {
			request.userIds().forEach((user) -> overrides.merge(user, own, ProtectionOverride::or));
		}
	}

	private static Map<String, @Nullable Long> merged(Ready request, Map<String, Long> carriers) {
		Map<String, @Nullable Long> users = new HashMap<>();
		request.userIds().forEach((user) -> users.put(user, carriers.putIfAbsent(user, request.request())));
		return users;
	}

}
