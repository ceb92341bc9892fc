package io.chimedesk.simulator.world;

import java.util.Comparator;
import java.util.List;

/**
 * Gives traits to some users, so that the beginning of a list by address has all of them.
 */
final class Traits {

	/** So many places from one user with a trait to the next in the first round. */
	private static final int DENSE = 6;

	/** So many in the rounds after it. */
	private static final int SPARSE = 45;

	/** Of the other people with Pro, one in so many has a phone number. */
	private static final int PHONES = 10;

	private Traits() {
	}

	static void spread(List<User> users) {
		users.sort(Comparator.comparing((user) -> user.profile().primaryEmail()));
		Trait[] traits = Trait.values();
		int given = 0;
		for (int place = 2; place < users.size(); place += (given < traits.length) ? DENSE : SPARSE) {
			place = person(users, place);
			users.set(place, users.get(place).with(traits[given % traits.length]));
			given++;
		}
		giveNumbers(users);
	}

	private static void giveNumbers(List<User> users) {
		int others = 0;
		for (int place = 0; place < users.size(); place++) {
			if (mayHaveNumber(users.get(place)) && ++others % PHONES == 0) {
				users.set(place, users.get(place).with(Trait.PHONE_NUMBER));
			}
		}
	}

	private static boolean mayHaveNumber(User user) {
		Values values = user.values();
		return user.trait() == null && values.licenseType() == Tier.PRO && values.userType() == UserType.PRIVATE_USER
				&& values.userRegistrationStatus() == Registration.REGISTERED;
	}

	private static int person(List<User> users, int from) {
		int place = from;
		while (place < users.size() - 1 && users.get(place).values().userType() == UserType.SHARED_DEVICE) {
			place++;
		}
		return place;
	}

}
