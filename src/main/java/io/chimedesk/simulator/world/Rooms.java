package io.chimedesk.simulator.world;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Draws the names of meeting rooms, in which the shared devices stand.
 */
final class Rooms {

	private final List<Name> places;

	private final List<Name> rooms;

	Rooms() {
		String[] halves = WordList.read("rooms.txt").getFirst().split("\\|");
		this.places = names(halves[0]);
		this.rooms = names(halves[1]);
	}

	Name draw(RandomGenerator random) {
		Name place = this.places.get(random.nextInt(this.places.size()));
		Name room = this.rooms.get(random.nextInt(this.rooms.size()));
		return new Name(place.display() + " · " + room.display(), "room-" + place.local() + "-" + room.local());
	}

	private static List<Name> names(String list) {
		return Arrays.stream(list.split(",")).map(Name::of).toList();
	}

}
