package io.chimedesk.simulator.world;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Fills an account with believable people and devices.
 */
final class Company {

	/** One user in so many is a device. */
	private static final int DEVICE_EVERY = 13;

	private static final Instant FOUNDED = Instant.parse("2018-05-01T07:30:00Z");

	private static final Duration AGE = Duration.ofDays(2600);

	private final People people = new People();

	private final Rooms rooms = new Rooms();

	private final Map<String, Integer> addresses = new HashMap<>();

	private final Account account;

	private final SplittableRandom random;

	Company(Account account, SplittableRandom random) {
		this.account = account;
		this.random = random;
	}

	/**
	 * So many users in the order of their invitation.
	 * @param traits whether some of them refuse changes
	 */
	List<User> hire(int size, boolean traits) {
		List<User> users = new ArrayList<>(size);
		Iterator<Name> characters = this.people.characters().iterator();
		while (users.size() < size) {
			boolean device = users.size() % DEVICE_EVERY == DEVICE_EVERY - 1;
			users.add(device ? device() : person(characters));
		}
		if (traits) {
			Traits.spread(users);
		}
		Collections.shuffle(users, this.random.split());
		return users;
	}

	private User person(Iterator<Name> characters) {
		boolean character = this.random.nextInt(8) == 0 && characters.hasNext();
		Name name = character ? characters.next() : this.people.draw(this.random);
		String tag = (!character && this.random.nextInt(40) == 0) ? "+external" : "";
		boolean nameless = !character && this.random.nextInt(45) == 0;
		boolean registered = this.random.nextInt(8) != 0;
		Invitation invitation = (registered || this.random.nextInt(3) == 0) ? Invitation.ACCEPTED : Invitation.PENDING;
		Values values = new Values(tier(), UserType.PRIVATE_USER,
				registered ? Registration.REGISTERED : Registration.UNREGISTERED, invitation, null);
		return new User(profile(nameless ? null : name.display(), name.local(), tag, registered), values, null);
	}

	private User device() {
		Name name = this.rooms.draw(this.random);
		boolean alexa = this.random.nextInt(5) < 2;
		Profile profile = profile(name.display(), name.local(), "", true);
		Alexa metadata = new Alexa(alexa, alexa ? "arn:aws:a4b:us-east-1:%s:room/%s"
			.formatted(this.account.awsAccountId(), profile.userId().substring(0, 8)) : null);
		Tier tier = (this.random.nextInt(3) == 0) ? Tier.PRO : Tier.BASIC;
		return new User(profile,
				new Values(tier, UserType.SHARED_DEVICE, Registration.REGISTERED, Invitation.ACCEPTED, metadata), null);
	}

	private Profile profile(@Nullable String displayName, String local, String tag, boolean registered) {
		Instant invited = FOUNDED.plusMillis(this.random.nextLong(AGE.toMillis()));
		Instant joined = invited.plusMillis(this.random.nextLong(Duration.ofDays(9).toMillis()));
		String pin = "%010d".formatted(this.random.nextLong(10_000_000_000L));
		return new Profile(id(), this.account.accountId(), address(local, tag), null, displayName,
				registered ? joined : null, invited, pin);
	}

	private String address(String local, String tag) {
		int earlier = this.addresses.merge(local + tag, 1, Integer::sum);
		return local + ((earlier > 1) ? earlier : "") + tag + "@" + this.account.domain();
	}

	private Tier tier() {
		int share = this.random.nextInt(100);
		return (share < 55) ? Tier.BASIC : (share < 95) ? Tier.PRO : Tier.PRO_TRIAL;
	}

	private String id() {
		return new UUID(this.random.nextLong() & ~0xF000L | 0x4000L,
				this.random.nextLong() & 0x3FFFFFFFFFFFFFFFL | 0x8000000000000000L)
			.toString();
	}

}
