package io.chimedesk.simulator.world;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Draws names from many cultures.
 */
final class People {

	private final List<Culture> cultures = new ArrayList<>();

	private final List<Name> characters = new ArrayList<>();

	People() {
		WordList.read("people.txt").forEach(this::take);
	}

	/**
	 * People who are in every company, to try the corners of a page with.
	 */
	List<Name> characters() {
		return List.copyOf(this.characters);
	}

	Name draw(RandomGenerator random) {
		return this.cultures.get(random.nextInt(this.cultures.size())).draw(random);
	}

	private void take(String line) {
		String[] halves = line.substring((line.startsWith("!") || line.startsWith("<")) ? 1 : 0).split("\\|");
		if (line.startsWith("!")) {
			this.characters.add(new Name(halves[0].strip(), halves[1].strip()));
		}
		else {
			this.cultures.add(new Culture(names(halves[0]), names(halves[1]), line.startsWith("<")));
		}
	}

	private static List<Name> names(String list) {
		return Arrays.stream(list.split(",")).map(Name::of).toList();
	}

	private record Culture(List<Name> given, List<Name> family, boolean familyFirst) {

		Name draw(RandomGenerator random) {
			Name first = this.given.get(random.nextInt(this.given.size()));
			Name last = this.family.get(random.nextInt(this.family.size()));
			String display = this.familyFirst ? last.display() + " " + first.display()
					: first.display() + " " + last.display();
			return new Name(display, first.local() + "." + last.local());
		}
	}

}
